// expect: SCL1001, SCL1010, SCL1018 x2, SCL3002 x3, SCL3007 x5, SCL4004 x30, SCL4005 x2, SCL4006
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Invocation;
using System.CommandLine.IO;
using System.CommandLine.Parsing;

public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        var parser = new CommandLineBuilder(new RootCommand("Tool")).UseDefaults().UseStopwatch().UseCatch().Build();
        return await parser.InvokeAsync(args);
    }

    public static int Waits(RootCommand root, string[] args) => new CommandLineBuilder(root).UseDefaults().UseStopwatch().UseHandler().Build().Invoke(args);

    public static async Task<int> Statements(RootCommand root, string[] args)
    {
        var name = root.Name;
        var builder = new CommandLineBuilder(root);
        builder.UseQuiet();
        builder.UseLog(times: 1, name: name);
        builder.UseDefaults();
        return await builder.Build().InvokeAsync(args);
    }

    public static async Task<int> AllAtOnce(RootCommand root, string[] args)
    {
        var builder = new CommandLineBuilder(root);
        Extensions.Configure(builder);
        var code = await builder.Build().InvokeAsync(args);
        return code + 1;
    }

    public static Task<int> AfterAnother(RootCommand root, string[] args) =>
        new CommandLineBuilder(root).UseDefaults().AddMiddleware(_ => Console.WriteLine("first")).UseScope().Build().InvokeAsync(args);
}

public sealed class Stored(RootCommand root)
{
    private readonly Parser _parser = new CommandLineBuilder(root).UseDefaults().UseLog("stored").Build();

    public Task<int> RunAsync(string[] args) => _parser.InvokeAsync(args);
}

public static class Extensions
{
    private static readonly Option<bool> Quiet = new("--quiet");
    private static readonly Option<bool> Traced = new("--traced");

    /// <summary>Says how long it took.</summary>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    public static CommandLineBuilder UseStopwatch(this CommandLineBuilder builder)
    {
        return builder.AddMiddleware(async (context, next) =>
        {
            Console.WriteLine($"begin {context.ParseResult.Tokens.Count}");
            await next(context).ConfigureAwait(false);
            Console.WriteLine("end");
        });
    }

    public static CommandLineBuilder UseCatch(this CommandLineBuilder builder) =>
        builder.AddMiddleware(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (IOException e)
            {
                context.Console.Error.WriteLine(e.Message);
                context.ExitCode = 3;
            }
        }, MiddlewareOrder.ExceptionHandler);

    public static CommandLineBuilder UseQuiet(this CommandLineBuilder builder)
    {
        // It ends at once.
        builder.AddMiddleware((context, next) =>
        {
            if (context.ParseResult.GetValueForOption(Quiet))
            {
                context.ExitCode = 12;
                return Task.CompletedTask;
            }

            return next(context);
        });
        return builder;
    }

    public static CommandLineBuilder UseLog(this CommandLineBuilder builder, string name, int times = 2)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddMiddleware(context =>
        {
            for (var i = 0; i < times; i++)
            {
                Console.WriteLine(name + context.ParseResult.CommandResult.Command.Name);
            }
        });
    }

    public static CommandLineBuilder UseHandler(this CommandLineBuilder builder) => builder.UseExceptionHandler((exception, context) =>
    {
        Console.Error.WriteLine(exception.Message);
        context.ExitCode = exception is OperationCanceledException ? 130 : 5;
    });

    public static void Configure(CommandLineBuilder builder)
    {
        builder.UseDefaults();
        builder.UseExceptionHandler(OnException).AddMiddleware(Around, MiddlewareOrder.Configuration);
    }

    internal static CommandLineBuilder UseScope(this CommandLineBuilder builder)
    {
        builder.Command.AddOption(Traced);
        return builder.AddMiddleware(async (_, next) =>
        {
            using var scope = new StringWriter();
            await next(_);
        });
    }

    private static void OnException(Exception exception, InvocationContext context)
    {
        if (exception is ArgumentException)
        {
            context.ExitCode = 21;
            return;
        }

        context.Console.Error.WriteLine(exception.Message);
        context.ExitCode = 22;
    }

    // Around all.
    private static async Task Around(InvocationContext context, Func<InvocationContext, Task> next)
    {
        Console.WriteLine("around");
        try
        {
            await next(context);
        }
        finally
        {
            Console.WriteLine("done");
        }
    }
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        var rootCommand = new RootCommand("Tool");
        var parseResult = rootCommand.Parse(args);
        try
        {
            if (parseResult.Action is not ParseErrorAction && parseResult.Action != parseResult.CommandResult.Command.Action)
            {
                return await parseResult.InvokeAsync();
            }

            return await Extensions.InvokeWithCatch(parseResult, () => Extensions.InvokeWithStopwatch(parseResult, () => parseResult.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false })));
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

    public static int Waits(RootCommand root, string[] args)
    {
        var parseResult = root.Parse(args);
        try
        {
            if (parseResult.Action is not ParseErrorAction && parseResult.Action != parseResult.CommandResult.Command.Action)
            {
                return parseResult.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            }

            return Extensions.InvokeWithStopwatch(parseResult, () => parseResult.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false })).GetAwaiter().GetResult();
        }
        catch (Exception exception)
        {
            return Extensions.HandleException(exception, parseResult);
        }
    }

    public static async Task<int> Statements(RootCommand root, string[] args)
    {
        var name = root.Name;
        var parseResult = root.Parse(args);
        if (parseResult.Action is not ParseErrorAction && parseResult.Action != parseResult.CommandResult.Command.Action)
        {
            return await parseResult.InvokeAsync();
        }

        return await Extensions.InvokeWithQuiet(parseResult, () => Extensions.InvokeWithLog(parseResult, () => parseResult.InvokeAsync(), times: 1, name: name));
    }

    public static async Task<int> AllAtOnce(RootCommand root, string[] args)
    {
        async Task<int> InvokeAsync(ParseResult parseResult)
        {
            try
            {
                if (parseResult.Action is not ParseErrorAction && parseResult.Action != parseResult.CommandResult.Command.Action)
                {
                    return await parseResult.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
                }

                return await Extensions.Around(parseResult, () => parseResult.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }));
            }
            catch (Exception exception)
            {
                return Extensions.OnException(exception, parseResult);
            }
        }

        var code = await InvokeAsync(root.Parse(args));
        return code + 1;
    }

    public static async Task<int> AfterAnother(RootCommand root, string[] args)
    {
        root.UseScope();
        var parseResult = root.Parse(args);
        if (parseResult.Action is not ParseErrorAction && parseResult.Action != parseResult.CommandResult.Command.Action)
        {
            return await parseResult.InvokeAsync();
        }

        Console.WriteLine("first");

        return await Extensions.InvokeWithScope(parseResult, () => parseResult.InvokeAsync());
    }
}

public sealed class Stored(RootCommand root)
{
    private readonly RootCommand _parser = root;

    private static async Task<int> InvokeAsync(ParseResult parseResult)
    {
        if (parseResult.Action is not ParseErrorAction && parseResult.Action != parseResult.CommandResult.Command.Action)
        {
            return await parseResult.InvokeAsync();
        }

        return await Extensions.InvokeWithLog(parseResult, () => parseResult.InvokeAsync(), "stored");
    }

    public Task<int> RunAsync(string[] args) => InvokeAsync(_parser.Parse(args));
}

public static class Extensions
{
    private static readonly Option<bool> Quiet = new("--quiet");
    private static readonly Option<bool> Traced = new("--traced");

    /// <summary>Says how long it took.</summary>
    public static async Task<int> InvokeWithStopwatch(ParseResult context, Func<Task<int>> next)
    {
        Console.WriteLine($"begin {context.Tokens.Count}");
        var exitCode = await next().ConfigureAwait(false);
        Console.WriteLine("end");
        return exitCode;
    }

    public static async Task<int> InvokeWithCatch(ParseResult context, Func<Task<int>> next)
    {
        try
        {
            return await next();
        }
        catch (IOException e)
        {
            context.InvocationConfiguration.Error.WriteLine(e.Message);
            return 3;
        }
    }

    public static async Task<int> InvokeWithQuiet(ParseResult context, Func<Task<int>> next)
    {
        // It ends at once.
        if (context.GetValue(Quiet))
        {
            return 12;
        }

        return await next();
    }

    public static Task<int> InvokeWithLog(ParseResult context, Func<Task<int>> next, string name, int times = 2)
    {
        for (var i = 0; i < times; i++)
        {
            Console.WriteLine(name + context.CommandResult.Command.Name);
        }

        return next();
    }

    public static int HandleException(Exception exception, ParseResult context)
    {
        Console.Error.WriteLine(exception.Message);
        return exception is OperationCanceledException ? 130 : 5;
    }

    internal static Command UseScope(this Command builder)
    {
        builder.Options.Add(Traced);
        return builder;
    }

    internal static async Task<int> InvokeWithScope(ParseResult parseResult, Func<Task<int>> next)
    {
        using var scope = new StringWriter();
        return await next();
    }

    internal static int OnException(Exception exception, ParseResult context)
    {
        if (exception is ArgumentException)
        {
            return 21;
        }

        context.InvocationConfiguration.Error.WriteLine(exception.Message);
        return 22;
    }

    // Around all.
    internal static async Task<int> Around(ParseResult context, Func<Task<int>> next)
    {
        Console.WriteLine("around");
        try
        {
            return await next();
        }
        finally
        {
            Console.WriteLine("done");
        }
    }
}
