// expect: SCL1010, SCL1018, SCL3002, SCL3007 x2, SCL3008, SCL4004 x8, SCL4005 x2
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Program
{
    private static readonly Option<string?> Path = new("--path");

    public static async Task<int> Resumes(RootCommand root, string[] args)
    {
        var parser = new CommandLineBuilder(root)
            .UseDefaults()
            .UseExceptionHandler((exception, context) =>
            {
                // What failed.
                Console.Error.WriteLine($"{context.ParseResult.CommandResult.Command.Name}: {exception.Message}");
                context.ExitCode = 1;
            })
            .AddMiddleware(async (context, next) =>
            {
                Console.WriteLine("begin");
                await next(context);
                Console.WriteLine($"end {context.ExitCode}");
            })
            .Build();
        return await parser.InvokeAsync(args);
    }

    public static async Task<int> Surrounds(RootCommand root, string[] args)
    {
        return await new CommandLineBuilder(root)
            .AddMiddleware(async (ctx, next) =>
            {
                try
                {
                    await next(ctx);
                }
                finally
                {
                    Console.WriteLine("flush");
                }
            })
            .UseDefaults()
            .UseExceptionHandler(OnError)
            .Build()
            .InvokeAsync(args);
    }

    public static int Catches(RootCommand root, string[] args)
    {
        var parser = new CommandLineBuilder(root)
            .UseDefaults()
            .AddMiddleware(async (context, next) =>
            {
                try
                {
                    await next(context);
                }
                catch (IOException e)
                {
                    Console.Error.WriteLine(e.Message);
                    context.ExitCode = 2;
                }
            })
            .UseExceptionHandler((exception, _) => Console.Error.WriteLine(exception.Message))
            .Build();
        var code = parser.Invoke(args);
        return code;
    }

    public static async Task<int> OwnCode(RootCommand root, string[] args)
    {
        return await new CommandLineBuilder(root)
            .UseHelp()
            .UseVersionOption()
            .UseParseErrorReporting()
            .UseSuggestDirective()
            .UseTypoCorrections()
            .CancelOnProcessTermination()
            .UseExceptionHandler(errorExitCode: 9)
            .AddMiddleware(async (context, next) =>
            {
                using var file = File.OpenRead(context.ParseResult.GetValueForOption(Path) ?? "none");
                await next(context);
            })
            .Build()
            .InvokeAsync(args);
    }

    private static void OnError(Exception exception, InvocationContext context)
    {
        Console.Error.WriteLine(exception.Message);
        context.ExitCode = 4;
    }
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Program
{
    private static readonly Option<string?> Path = new("--path");

    public static async Task<int> Resumes(RootCommand root, string[] args)
    {
        var context = root.Parse(args);
        try
        {
            if (context.Action is not ParseErrorAction && context.Action != context.CommandResult.Command.Action)
            {
                return await context.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            }

            Console.WriteLine("begin");
            var exitCode = await context.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            Console.WriteLine($"end {exitCode}");

            return exitCode;
        }
        catch (Exception exception)
        {
            // What failed.
            Console.Error.WriteLine($"{context.CommandResult.Command.Name}: {exception.Message}");
            return 1;
        }
    }

    public static async Task<int> Surrounds(RootCommand root, string[] args)
    {
        var ctx = root.Parse(args);
        try
        {
            if (ctx.Action is not ParseErrorAction && ctx.Action != ctx.CommandResult.Command.Action)
            {
                return await ctx.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            }

            try
            {
                return await ctx.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            }
            finally
            {
                Console.WriteLine("flush");
            }
        }
        catch (Exception exception)
        {
            return OnError(exception, ctx);
        }
    }

    public static int Catches(RootCommand root, string[] args)
    {
        int code;
        try
        {
            code = 0;
            try
            {
                code = root.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            }
            catch (IOException e)
            {
                Console.Error.WriteLine(e.Message);
                code = 2;
            }
        }
        catch (Exception exception)
        {
            Console.Error.WriteLine(exception.Message);
            code = 0;
        }
        return code;
    }

    public static async Task<int> OwnCode(RootCommand root, string[] args)
    {
        var context = root.Parse(args);
        try
        {
            if (context.Action is not ParseErrorAction && context.Action != context.CommandResult.Command.Action)
            {
                return await context.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            }

            using var file = File.OpenRead(context.GetValue(Path) ?? "none");
            return await context.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception)
        {
            if (exception is not OperationCanceledException)
            {
                Console.Error.WriteLine($"Unhandled exception: {exception}");
            }
            return 9;
        }
    }

    private static int OnError(Exception exception, ParseResult context)
    {
        Console.Error.WriteLine(exception.Message);
        return 4;
    }
}
