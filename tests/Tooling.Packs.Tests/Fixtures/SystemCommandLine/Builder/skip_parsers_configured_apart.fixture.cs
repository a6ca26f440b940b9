// manual: SCL1018, SCL4004 x2, SCL4005 x2, SCL4006 x2
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public sealed class Tools(RootCommand first, RootCommand second)
{
    private readonly Parser _first = new CommandLineBuilder(first).UseDefaults().Build();

    private readonly Parser _second = new CommandLineBuilder(second).EnablePosixBundling(false).UseDefaults().Build();

    public int Run(string[] args) => _first.Invoke(args) + _second.Invoke(args);
}
