// expect: SCL1009, SCL1010, SCL1018, SCL3007 x4, SCL4004 x9, SCL4005
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Program
{
    private static readonly Option<bool> Verbose = new("--verbose");
    private static bool s_isVerbose;

    public static int Setup(RootCommand root, string[] args) =>
        new CommandLineBuilder(root)
            .UseDefaults()
            .AddMiddleware(async (context, next) =>
            {
                // Read once for all commands.
                s_isVerbose = context.ParseResult.GetValueForOption(Verbose);
                await next(context); // and go on
            })
            .Build()
            .Invoke(args);

    public static async Task<int> ShortCircuit(RootCommand root, string[] args)
    {
        var builder = new CommandLineBuilder(root);
        builder.AddMiddleware((ctx, next) =>
        {
            if (ctx.ParseResult.Tokens.Count > 100)
            {
                ctx.ExitCode = 3;
                return Task.CompletedTask;
            }

            if (ctx.ParseResult.HasOption(Verbose))
            {
                Console.WriteLine("verbose");
                return Task.CompletedTask;
            }

            return next(ctx);
        }, MiddlewareOrder.Configuration);
        builder.UseDefaults();
        return await builder.Build().InvokeAsync(args);
    }

    public static async Task Twice(RootCommand root, string[] args)
    {
        var parser = new CommandLineBuilder(root)
            .AddMiddleware(context => Console.WriteLine(context.ParseResult.Tokens.Count))
            .UseDefaults()
            .AddMiddleware(async (context, next) =>
            {
                await Console.Out.WriteLineAsync("start");
                await next(context);
            })
            .UseExceptionHandler((exception, context) => Console.Error.WriteLine(exception.Message))
            .Build();
        await parser.InvokeAsync(args);
    }

    public static int OneLine(RootCommand root, string[] args) =>
        new CommandLineBuilder(root).UseDefaults().AddMiddleware(async (context, next) => { s_isVerbose = true; await next(context); }).Build().Invoke(args);
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Program
{
    private static readonly Option<bool> Verbose = new("--verbose");
    private static bool s_isVerbose;

    public static int Setup(RootCommand root, string[] args)
    {
        var context = root.Parse(args);
        if (context.Action is ParseErrorAction || context.Action == context.CommandResult.Command.Action)
        {
            // Read once for all commands.
            s_isVerbose = context.GetValue(Verbose);
            // and go on
        }

        return context.Invoke();
    }

    public static async Task<int> ShortCircuit(RootCommand root, string[] args)
    {
        var ctx = root.Parse(args);
        if (ctx.Action is ParseErrorAction || ctx.Action == ctx.CommandResult.Command.Action)
        {
            if (ctx.Tokens.Count > 100)
            {
                return 3;
            }

            if (ctx.GetResult(Verbose) is { Implicit: false })
            {
                Console.WriteLine("verbose");
                return 0;
            }
        }

        return await ctx.InvokeAsync();
    }

    public static async Task Twice(RootCommand root, string[] args)
    {
        var context = root.Parse(args);
        try
        {
            if (context.Action is ParseErrorAction || context.Action == context.CommandResult.Command.Action)
            {
                Console.WriteLine(context.Tokens.Count);
                await Console.Out.WriteLineAsync("start");
            }

            await context.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception)
        {
            Console.Error.WriteLine(exception.Message);
        }
    }

    public static int OneLine(RootCommand root, string[] args)
    {
        var context = root.Parse(args);
        if (context.Action is ParseErrorAction || context.Action == context.CommandResult.Command.Action)
        {
            s_isVerbose = true;
        }

        return context.Invoke();
    }
}
