// expect: SCL1010, SCL1018, SCL3002 x2, SCL3007 x2, SCL4004 x12
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Program
{
    private static readonly Option<bool> Quiet = new("--quiet");

    public static async Task<int> BeforeAndAround(RootCommand root, string[] args)
    {
        return await new CommandLineBuilder(root)
            .UseDefaults()
            .AddMiddleware(context => Console.WriteLine(context.ParseResult.Tokens.Count))
            .AddMiddleware(async (context, next) =>
            {
                Console.WriteLine("begin");
                await next(context);
                Console.WriteLine("end");
            })
            .UseExceptionHandler((exception, context) =>
            {
                Console.Error.WriteLine(exception.Message);
                context.ExitCode = 1;
            })
            .Build()
            .InvokeAsync(args);
    }

    public static async Task<int> BeforeOneThatCatches(RootCommand root, string[] args)
    {
        return await new CommandLineBuilder(root)
            .UseDefaults()
            .AddMiddleware(async (context, next) =>
            {
                try
                {
                    await next(context);
                }
                catch (Exception e)
                {
                    Console.Error.WriteLine(e.Message);
                    context.ExitCode = 3;
                }
            })
            .AddMiddleware(async (context, next) =>
            {
                // Comes first: it configures.
                if (context.ParseResult.GetValueForOption(Quiet))
                {
                    context.ExitCode = 12;
                    return;
                }

                await next(context);
            }, MiddlewareOrder.Configuration)
            .Build()
            .InvokeAsync(args);
    }

    public static int Ordered(RootCommand root, string[] args)
    {
        return new CommandLineBuilder(root)
            .UseDefaults()
            .AddMiddleware(_ => Console.WriteLine("second"))
            .AddMiddleware(_ => Console.WriteLine("first"), MiddlewareOrder.Configuration)
            .AddMiddleware(_ => Console.WriteLine("third"))
            .Build()
            .Invoke(args);
    }

    public static async Task<int> CatchesOutside(RootCommand root, string[] args)
    {
        return await new CommandLineBuilder(root)
            .UseDefaults()
            .AddMiddleware(Report, MiddlewareOrder.ExceptionHandler)
            .Build()
            .InvokeAsync(args);
    }

    private static async Task Report(InvocationContext context, Func<InvocationContext, Task> next)
    {
        try
        {
            await next(context);
        }
        catch (IOException e)
        {
            Console.Error.WriteLine(e.Message);
            context.ExitCode = 4;
        }
    }
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Program
{
    private static readonly Option<bool> Quiet = new("--quiet");

    public static async Task<int> BeforeAndAround(RootCommand root, string[] args)
    {
        var context = root.Parse(args);
        try
        {
            if (context.Action is not ParseErrorAction && context.Action != context.CommandResult.Command.Action)
            {
                return await context.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            }

            Console.WriteLine(context.Tokens.Count);

            Console.WriteLine("begin");
            var exitCode = await context.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            Console.WriteLine("end");

            return exitCode;
        }
        catch (Exception exception)
        {
            Console.Error.WriteLine(exception.Message);
            return 1;
        }
    }

    public static async Task<int> BeforeOneThatCatches(RootCommand root, string[] args)
    {
        var context = root.Parse(args);
        if (context.Action is ParseErrorAction || context.Action == context.CommandResult.Command.Action)
        {
            // Comes first: it configures.
            if (context.GetValue(Quiet))
            {
                return 12;
            }
        }

        try
        {
            return await context.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e)
        {
            Console.Error.WriteLine(e.Message);
            return 3;
        }
    }

    public static int Ordered(RootCommand root, string[] args)
    {
        var parseResult = root.Parse(args);
        if (parseResult.Action is ParseErrorAction || parseResult.Action == parseResult.CommandResult.Command.Action)
        {
            Console.WriteLine("first");
            Console.WriteLine("second");
            Console.WriteLine("third");
        }

        return parseResult.Invoke();
    }

    public static async Task<int> CatchesOutside(RootCommand root, string[] args)
    {
        try
        {
            return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (IOException e)
        {
            Console.Error.WriteLine(e.Message);
            return 4;
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
