// expect: SCL1010, SCL1018 x2, SCL3002 x5, SCL3007 x3, SCL4004 x6, SCL4005
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Invocation;
using System.CommandLine.IO;
using System.CommandLine.Parsing;

public static class Program
{
    private static readonly Option<bool> Verbose = new("--verbose");
    private static TextWriter? log;

    public static async Task<int> Main(string[] args)
    {
        var root = new RootCommand { Verbose };
        var parser = new CommandLineBuilder(root)
            .UseDefaults()
            .AddMiddleware(Before)
            .Build();
        return await parser.InvokeAsync(args);
    }

    public static async Task<int> Around(RootCommand root, string[] args) =>
        await new CommandLineBuilder(root).UseDefaults().AddMiddleware(Program.AroundAll, MiddlewareOrder.Default).Build().InvokeAsync(args);

    public static int Local(RootCommand root, string[] args)
    {
        var builder = new CommandLineBuilder(root);
        builder.UseDefaults();
        builder.AddMiddleware(Log);
        return builder.Build().Invoke(args);

        // Says what was parsed.
        void Log(InvocationContext context) => Console.WriteLine(context.ParseResult.Tokens.Count + args.Length);
    }

    /// <summary>
    /// Opens the log.
    /// It is closed at exit.
    /// </summary>
    /// <param name="context">The context.</param>
    /// <param name="next">The next one.</param>
    private static async Task Before(InvocationContext context, Func<InvocationContext, Task> next)
    {
        if (context.ParseResult.GetValueForOption(Verbose))
        {
            log = Console.Out;
            await log.WriteLineAsync("verbose");
        }

        await next(context);
    }

    // What goes wrong is printed.
    private static async Task AroundAll(InvocationContext context, Func<InvocationContext, Task> next)
    {
        try
        {
            await next(context);
        }
        catch (InvalidOperationException e)
        {
            context.Console.Error.WriteLine(e.Message);
            context.ExitCode = 3;
        }
    }
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Program
{
    private static readonly Option<bool> Verbose = new("--verbose");
    private static TextWriter? log;

    public static async Task<int> Main(string[] args)
    {
        var root = new RootCommand { Verbose };
        var context = root.Parse(args);
        if (context.Action is ParseErrorAction || context.Action == context.CommandResult.Command.Action)
        {
            // Opens the log.
            // It is closed at exit.
            if (context.GetValue(Verbose))
            {
                log = Console.Out;
                await log.WriteLineAsync("verbose");
            }
        }

        return await context.InvokeAsync();
    }

    public static async Task<int> Around(RootCommand root, string[] args)
    {
        var context = root.Parse(args);
        // What goes wrong is printed.
        try
        {
            return await context.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (InvalidOperationException e)
        {
            context.InvocationConfiguration.Error.WriteLine(e.Message);
            return 3;
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

    public static int Local(RootCommand root, string[] args)
    {
        var context = root.Parse(args);
        if (context.Action is ParseErrorAction || context.Action == context.CommandResult.Command.Action)
        {
            // Says what was parsed.
            Console.WriteLine(context.Tokens.Count + args.Length);
        }

        return context.Invoke();
    }
}
