// manual: SCL1018, SCL4004 x3, SCL9002
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public static class Program
{
    public static Task<int> Main(string[] args) => new CommandLineBuilder(new RootCommand("Tool")).UseDefaults().UseName(Guid.NewGuid().ToString()).Build().InvokeAsync(args);

    private static CommandLineBuilder UseName(this CommandLineBuilder builder, string name) => builder.AddMiddleware(_ => Console.WriteLine(name));
}
