// expect: SCL3007, SCL4004 x2
// manual: SCL1018, SCL3002, SCL4004 x4, SCL9002 x5, SCL9009
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Program
{
    public static async Task<int> Again(RootCommand root, string[] args) =>
        await new CommandLineBuilder(root)
            .UseDefaults()
            .AddMiddleware(async (context, next) =>
            {
                for (var i = 0; i < 3; i++)
                {
                    await next(context);
                }
            })
            .Build()
            .InvokeAsync(args);

    public static async Task<int> First(RootCommand root, string[] args) =>
        await new CommandLineBuilder(root)
            .UseDefaults()
            .AddMiddleware(async (context, next) =>
            {
                Console.WriteLine("also for help");
                await next(context);
            }, MiddlewareOrder.ExceptionHandler)
            .Build()
            .InvokeAsync(args);

    public static async Task<int> Code(RootCommand root, string[] args) =>
        await new CommandLineBuilder(root)
            .UseDefaults()
            .AddMiddleware(async (context, next) =>
            {
                context.ExitCode = 7;
                await next(context);
            })
            .Build()
            .InvokeAsync(args);

    public static async Task<int> Services(RootCommand root, string[] args) =>
        await new CommandLineBuilder(root)
            .UseDefaults()
            .AddMiddleware(async (context, next) =>
            {
                context.BindingContext.AddService(_ => new StringWriter());
                await next(context);
            })
            .Build()
            .InvokeAsync(args);

    public static async Task NotReturned(RootCommand root, string[] args)
    {
        await new CommandLineBuilder(root)
            .UseDefaults()
            .AddMiddleware(async (context, next) =>
            {
                await next(context);
                Console.WriteLine("done");
            })
            .Build()
            .InvokeAsync(args);
        Console.WriteLine("after");
    }
}
-----
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Program
{
    public static async Task<int> Again(RootCommand root, string[] args) =>
        await new CommandLineBuilder(root)
            .UseDefaults()
            .AddMiddleware(async (context, next) =>
            {
                for (var i = 0; i < 3; i++)
                {
                    await next(context);
                }
            })
            .Build()
            .InvokeAsync(args);

    public static async Task<int> First(RootCommand root, string[] args) =>
        await new CommandLineBuilder(root)
            .UseDefaults()
            .AddMiddleware(async (context, next) =>
            {
                Console.WriteLine("also for help");
                await next(context);
            }, MiddlewareOrder.ExceptionHandler)
            .Build()
            .InvokeAsync(args);

    public static async Task<int> Code(RootCommand root, string[] args) =>
        await new CommandLineBuilder(root)
            .UseDefaults()
            .AddMiddleware(async (context, next) =>
            {
                context.ExitCode = 7;
                await next(context);
            })
            .Build()
            .InvokeAsync(args);

    public static async Task<int> Services(RootCommand root, string[] args) =>
        await new CommandLineBuilder(root)
            .UseDefaults()
            .AddMiddleware(async (context, next) =>
            {
                context.AddService(_ => new StringWriter());
                await next(context);
            })
            .Build()
            .InvokeAsync(args);

    public static async Task NotReturned(RootCommand root, string[] args)
    {
        async Task<int> InvokeAsync(ParseResult parseResult)
        {
            if (parseResult.Action is not ParseErrorAction && parseResult.Action != parseResult.CommandResult.Command.Action)
            {
                return await parseResult.InvokeAsync();
            }

            try
            {
                var exitCode = await parseResult.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
                Console.WriteLine("done");
                return exitCode;
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

        await InvokeAsync(root.Parse(args));
        Console.WriteLine("after");
    }
}
