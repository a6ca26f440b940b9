// expect: SCL1010 x2, SCL1018, SCL3007 x2, SCL4004 x4
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

namespace Tool;

public static class Program
{
    private static readonly Option<int> Level = new("--level");
    private static readonly Option<bool> Verbose = new("--verbose");

    // `--level x` is an error of the command line, and the middleware throws where it reads it.
    public static Task<int> Main(string[] args)
    {
        var root = new RootCommand("tool") { Level, Verbose };
        return new CommandLineBuilder(root)
            .UseDefaults()
            .AddMiddleware(async (context, next) =>
            {
                Console.WriteLine(context.ParseResult.GetValueForOption(Level));
                await next(context);
            })
            .Build()
            .InvokeAsync(args);
    }

    // A flag has no value that could be wrong.
    public static Task<int> Quiet(string[] args)
    {
        var root = new RootCommand("tool") { Verbose };
        return new CommandLineBuilder(root)
            .UseDefaults()
            .AddMiddleware(async (context, next) =>
            {
                Console.WriteLine(context.ParseResult.GetValueForOption(Verbose));
                await next(context);
            })
            .Build()
            .InvokeAsync(args);
    }
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace Tool;

public static class Program
{
    private static readonly Option<int> Level = new("--level");
    private static readonly Option<bool> Verbose = new("--verbose");

    // `--level x` is an error of the command line, and the middleware throws where it reads it.
    public static async Task<int> Main(string[] args)
    {
        var root = new RootCommand("tool") { Level, Verbose };
        var context = root.Parse(args);
        try
        {
            if (context.Action is ParseErrorAction || context.Action == context.CommandResult.Command.Action)
            {
                Console.WriteLine(context.GetValue(Level));
            }

            return await context.InvokeAsync();
        }
        catch (Exception exception)
        {
            if (exception is not OperationCanceledException)
            {
                Console.Error.WriteLine($"Unhandled exception: {exception}");
            }
            return 1;
        }
    }

    // A flag has no value that could be wrong.
    public static async Task<int> Quiet(string[] args)
    {
        var root = new RootCommand("tool") { Verbose };
        var context = root.Parse(args);
        if (context.Action is ParseErrorAction || context.Action == context.CommandResult.Command.Action)
        {
            Console.WriteLine(context.GetValue(Verbose));
        }

        return await context.InvokeAsync();
    }
}
