// manual: SCL1018, SCL4004 x3, SCL4005, SCL4020
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public static class Program
{
    private static readonly CommandLineBuilder Builder = Create("Tool");

    public static int Main(string[] args) => Builder.UseDefaults().Build().Invoke(args);

    private static CommandLineBuilder Create(string description)
    {
        var root = new RootCommand(description);
        return new CommandLineBuilder(root);
    }
}
