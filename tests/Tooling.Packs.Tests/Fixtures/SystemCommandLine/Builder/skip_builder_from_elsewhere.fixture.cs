// manual: SCL1018, SCL4004 x2, SCL4005, SCL4020
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public static class Program
{
    public static int Main(string[] args) => Create().UseDefaults().Build().Invoke(args);

    private static CommandLineBuilder Create()
    {
        var root = new RootCommand("Tool");
        return new CommandLineBuilder(root);
    }
}
