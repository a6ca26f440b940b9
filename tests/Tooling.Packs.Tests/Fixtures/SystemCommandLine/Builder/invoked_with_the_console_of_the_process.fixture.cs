// expect: SCL1018 x2, SCL4004 x4, SCL4005 x2, SCL4006
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.IO;
using System.CommandLine.Parsing;

public sealed class Program
{
    private readonly Parser _parser = new CommandLineBuilder(new RootCommand("Stored")).UseDefaults().Build();

    public static async Task<int> Main(string[] args)
    {
        var root = new RootCommand("Tool");
        var parser = new Parser(new CommandLineConfiguration(root));
        if (args.Length > 3)
        {
            return new CommandLineBuilder(root).UseDefaults().Build().Invoke(args, new SystemConsole());
        }

        return await parser.InvokeAsync("build", new SystemConsole());
    }

    public int Run(string[] args) => _parser.Invoke(args, new SystemConsole());
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public sealed class Program
{
    private readonly RootCommand _parser = new RootCommand("Stored");

    public static async Task<int> Main(string[] args)
    {
        var root = new RootCommand("Tool");
        if (args.Length > 3)
        {
            return root.Parse(args).Invoke();
        }

        return await root.Parse("build").InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    public int Run(string[] args) => _parser.Parse(args).Invoke();
}
