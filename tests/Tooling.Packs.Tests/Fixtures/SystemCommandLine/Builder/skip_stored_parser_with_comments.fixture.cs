// manual: SCL1018, SCL4004, SCL4005, SCL4006
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public sealed class Tool
{
    private static readonly Parser Parser = new CommandLineBuilder(new RootCommand("Tool"))
        // Help, version and the like.
        .UseDefaults()
        .Build();

    public int Run(string[] args) => Parser.Invoke(args);
}
