// expect: SCL1018, SCL3002 x2, SCL4004 x6, SCL4005
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Program
{
    public static async Task<int> Logged(RootCommand root, string[] args) =>
        await new CommandLineBuilder(root)
            .UseDefaults()
            .AddMiddleware(async (context, next) =>
            {
                await next(context);
                Console.WriteLine($"ended with {context.ExitCode}");
            })
            .Build()
            .InvokeAsync(args);

    public static int Changed(RootCommand root, string[] args) =>
        new CommandLineBuilder(root)
            .UseDefaults()
            .AddMiddleware(async (context, next) =>
            {
                if (args.Length == 0)
                {
                    return;
                }

                await next(context);
                if (context.ExitCode > 1)
                {
                    context.ExitCode = 1;
                    return;
                }

                context.ExitCode += 10;
            })
            .Build()
            .Invoke(args);

    public static async Task<int> InTheEnd(RootCommand root, string[] args)
    {
        var parser = new CommandLineBuilder(root).UseDefaults().AddMiddleware(Ended).Build();
        return await parser.InvokeAsync(args);
    }

    private static async Task Ended(InvocationContext context, Func<InvocationContext, Task> next)
    {
        try
        {
            await next(context);
        }
        catch (InvalidOperationException)
        {
            context.ExitCode = 4;
        }
        finally
        {
            Console.WriteLine(context.ExitCode);
        }
    }
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Program
{
    public static async Task<int> Logged(RootCommand root, string[] args)
    {
        var context = root.Parse(args);
        if (context.Action is not ParseErrorAction && context.Action != context.CommandResult.Command.Action)
        {
            return await context.InvokeAsync();
        }

        try
        {
            var exitCode = await context.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            Console.WriteLine($"ended with {exitCode}");
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

    public static int Changed(RootCommand root, string[] args)
    {
        var context = root.Parse(args);
        if (context.Action is not ParseErrorAction && context.Action != context.CommandResult.Command.Action)
        {
            return context.Invoke();
        }

        try
        {
            if (args.Length == 0)
            {
                return 0;
            }

            var exitCode = context.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            if (exitCode > 1)
            {
                exitCode = 1;
                return context.Action is ParseErrorAction ? 1 : exitCode;
            }

            exitCode += 10;
            return context.Action is ParseErrorAction ? 1 : exitCode;
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

    public static async Task<int> InTheEnd(RootCommand root, string[] args)
    {
        var context = root.Parse(args);
        if (context.Action is not ParseErrorAction && context.Action != context.CommandResult.Command.Action)
        {
            return await context.InvokeAsync();
        }

        try
        {
            var exitCode = 0;
            try
            {
                exitCode = await context.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            }
            catch (InvalidOperationException)
            {
                exitCode = 4;
            }
            finally
            {
                Console.WriteLine(exitCode);
            }
            return context.Action is ParseErrorAction ? 1 : exitCode;
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
