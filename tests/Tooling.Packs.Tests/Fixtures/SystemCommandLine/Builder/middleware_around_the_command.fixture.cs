// expect: SCL1009 x2, SCL1018, SCL3007 x2, SCL4004 x12, SCL4005
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Diagnostics;

public static class Program
{
    private static readonly Option<bool> Version = new("--versions");

    public static async Task<int> Either(RootCommand root, string[] args)
    {
        var builder = new CommandLineBuilder(root);
        builder.AddMiddleware(async (context, next) =>
        {
            if (context.ParseResult.HasOption(Version))
            {
                Console.WriteLine("1 and 2");
            }
            else
            {
                await next(context);
            }
        });
        builder.UseDefaults();
        return await builder.Build().InvokeAsync(args);
    }

    public static async Task<int> Finally(RootCommand root, string[] args) =>
        await new CommandLineBuilder(root)
            .UseDefaults()
            .AddMiddleware(async (context, next) =>
            {
                IDisposable? listener = null;
                try
                {
                    if (context.ParseResult.HasOption(Version))
                    {
                        listener = new StringWriter();
                    }

                    await next(context);
                }
                finally
                {
                    listener?.Dispose();
                }
            })
            .Build()
            .InvokeAsync(args);

    public static int Timed(RootCommand root, string[] args)
    {
        var parser = new CommandLineBuilder(root)
            .UseDefaults()
            .AddMiddleware(async (_, next) =>
            {
                var watch = Stopwatch.StartNew();
                await next(_);
                Console.WriteLine($"{watch.Elapsed}");
            })
            .Build();
        return parser.Invoke(args);
    }

    public static async Task<int> Logged(RootCommand root, string[] args)
    {
        return await new CommandLineBuilder(root)
            .UseDefaults()
            .AddMiddleware(async (context, next) =>
            {
                Console.WriteLine("configure");
                try
                {
                    await next(context);
                }
                catch (InvalidOperationException e)
                {
                    Console.Error.WriteLine(e.Message);
                    context.ExitCode = 2;
                }
                finally
                {
                    Console.WriteLine("flush");
                }
            })
            .Build()
            .InvokeAsync(args);
    }

    public static async Task<int> Rethrown(RootCommand root, string[] args)
    {
        return await new CommandLineBuilder(root)
            .UseDefaults()
            .AddMiddleware(async (context, next) =>
            {
                try
                {
                    await next(context);
                }
                catch (ArgumentException ex)
                {
                    Console.Error.WriteLine(ex.Message);
                    throw;
                }
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
                using var scope = new StringWriter();
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
using System.Diagnostics;

public static class Program
{
    private static readonly Option<bool> Version = new("--versions");

    public static async Task<int> Either(RootCommand root, string[] args)
    {
        var context = root.Parse(args);
        if (context.Action is not ParseErrorAction && context.Action != context.CommandResult.Command.Action)
        {
            return await context.InvokeAsync();
        }

        if (context.GetResult(Version) is { Implicit: false })
        {
            Console.WriteLine("1 and 2");
        }
        else
        {
            return await context.InvokeAsync();
        }

        return 0;
    }

    public static async Task<int> Finally(RootCommand root, string[] args)
    {
        var context = root.Parse(args);
        if (context.Action is not ParseErrorAction && context.Action != context.CommandResult.Command.Action)
        {
            return await context.InvokeAsync();
        }

        IDisposable? listener = null;
        try
        {
            if (context.GetResult(Version) is { Implicit: false })
            {
                listener = new StringWriter();
            }

            return await context.InvokeAsync();
        }
        finally
        {
            listener?.Dispose();
        }
    }

    public static int Timed(RootCommand root, string[] args)
    {
        var parseResult = root.Parse(args);
        if (parseResult.Action is not ParseErrorAction && parseResult.Action != parseResult.CommandResult.Command.Action)
        {
            return parseResult.Invoke();
        }

        try
        {
            var watch = Stopwatch.StartNew();
            var exitCode = parseResult.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            Console.WriteLine($"{watch.Elapsed}");
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

    public static async Task<int> Logged(RootCommand root, string[] args)
    {
        var context = root.Parse(args);
        if (context.Action is not ParseErrorAction && context.Action != context.CommandResult.Command.Action)
        {
            return await context.InvokeAsync();
        }

        try
        {
            Console.WriteLine("configure");
            try
            {
                return await context.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            }
            catch (InvalidOperationException e)
            {
                Console.Error.WriteLine(e.Message);
                return 2;
            }
            finally
            {
                Console.WriteLine("flush");
            }
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

    public static async Task<int> Rethrown(RootCommand root, string[] args)
    {
        try
        {
            try
            {
                return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            }
            catch (ArgumentException ex)
            {
                Console.Error.WriteLine(ex.Message);
                throw;
            }
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

        using var scope = new StringWriter();
        return await context.InvokeAsync();
    }
}
