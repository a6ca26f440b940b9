// expect: SCL1010 x2, SCL1018, SCL3007 x3, SCL4004 x7
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public static class Program
{
    private static readonly Option<string?> Config = new("--config");

    public static async Task<int> Check(RootCommand root, string[] args)
    {
        return await new CommandLineBuilder(root)
            .UseDefaults()
            .AddMiddleware(async (context, next) =>
            {
                if (!File.Exists(context.ParseResult.GetValueForOption(Config)))
                {
                    throw new FileNotFoundException("no such file");
                }

                await next(context);
            })
            .Build()
            .InvokeAsync(args);
    }

    public static async Task<int> Held(RootCommand root, string[] args)
    {
        return await new CommandLineBuilder(root)
            .UseDefaults()
            .AddMiddleware(async (context, next) =>
            {
                using var file = File.OpenRead(context.ParseResult.GetValueForOption(Config) ?? "none");
                await next(context);
            })
            .Build()
            .InvokeAsync(args);
    }

    public static async Task<int> BeforeOneThatCatches(RootCommand root, string[] args)
    {
        return await new CommandLineBuilder(root)
            .UseDefaults()
            .AddMiddleware(context =>
            {
                if (context.ParseResult.Tokens.Count > 9)
                {
                    throw new InvalidOperationException("too much");
                }
            })
            .AddMiddleware(async (context, next) =>
            {
                try
                {
                    await next(context);
                }
                catch (InvalidOperationException e)
                {
                    Console.Error.WriteLine(e.Message);
                }
            })
            .Build()
            .InvokeAsync(args);
    }
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Program
{
    private static readonly Option<string?> Config = new("--config");

    public static async Task<int> Check(RootCommand root, string[] args)
    {
        var context = root.Parse(args);
        try
        {
            if (context.Action is ParseErrorAction || context.Action == context.CommandResult.Command.Action)
            {
                if (!File.Exists(context.GetValue(Config)))
                {
                    throw new FileNotFoundException("no such file");
                }
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

    public static async Task<int> Held(RootCommand root, string[] args)
    {
        var context = root.Parse(args);
        if (context.Action is not ParseErrorAction && context.Action != context.CommandResult.Command.Action)
        {
            return await context.InvokeAsync();
        }

        try
        {
            using var file = File.OpenRead(context.GetValue(Config) ?? "none");
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

    public static async Task<int> BeforeOneThatCatches(RootCommand root, string[] args)
    {
        var context = root.Parse(args);
        try
        {
            if (context.Action is ParseErrorAction || context.Action == context.CommandResult.Command.Action)
            {
                if (context.Tokens.Count > 9)
                {
                    throw new InvalidOperationException("too much");
                }
            }

            try
            {
                return await context.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            }
            catch (InvalidOperationException e)
            {
                Console.Error.WriteLine(e.Message);
            }

            return 0;
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
}
