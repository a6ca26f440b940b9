// expect: SCL1018, SCL4004, SCL4005, SCL4006
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        var parser = BuildParser(new Uri("https://example.org"));
        return await parser.InvokeAsync(args);
    }

    private static Parser BuildParser(Uri address)
    {
        var root = new RootCommand($"Asks {address}");
        var commandLineBuilder = new CommandLineBuilder(root);

        return commandLineBuilder
            .UseDefaults()
            .UseExceptionHandler((ex, context) =>
            {
                Console.Error.WriteLine(ex);
                context.ExitCode = ex is OperationCanceledException ? 130 : 1;
            }, 1)
            .Build();
    }
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        var parser = BuildParser(new Uri("https://example.org"));
        return await InvokeAsync(parser.Parse(args));
    }

    private static RootCommand BuildParser(Uri address)
    {
        var root = new RootCommand($"Asks {address}");

        return root;
    }

    private static async Task<int> InvokeAsync(ParseResult parseResult)
    {
        try
        {
            return await parseResult.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception ex)
        {
            Console.Error.WriteLine(ex);
            return ex is OperationCanceledException ? 130 : 1;
        }
    }
}
