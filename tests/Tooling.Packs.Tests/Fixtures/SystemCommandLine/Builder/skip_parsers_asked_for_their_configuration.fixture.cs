// expect: SCL1032
// manual: SCL1018, SCL4004, SCL4005, SCL4006, SCL9021
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public sealed class PrinterTests
{
    private readonly Parser _parser = new CommandLineBuilder(new RootCommand("Prints.")).UseDefaults().Build();

    public bool Bundles() => _parser.Configuration.EnablePosixBundling;

    public int Invoke(string[] args) => _parser.Invoke(args);
}
-----
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public sealed class PrinterTests
{
    private readonly Parser _parser = new CommandLineBuilder(new RootCommand("Prints.")).UseDefaults().Build();

    public bool Bundles() => _parser.EnablePosixBundling;

    public int Invoke(string[] args) => _parser.Invoke(args);
}
