// expect: SCL1018, SCL4004 x4, SCL4005
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public sealed class Application(RootCommand root)
{
    public async Task RunAsync(string[] args)
    {
        var commandLineBuilder = new CommandLineBuilder(root);

        commandLineBuilder.AddMiddleware(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (ArgumentException ex)
            {
                await Console.Error.WriteLineAsync(ex.Message);
            }
            catch (TimeoutException ex) when (ex.InnerException is null)
            {
                context.ExitCode = 3;
            }
        });

        commandLineBuilder.UseDefaults();
        var parser = commandLineBuilder.Build();
        await parser.InvokeAsync(args);
    }

    public async Task<int> WithCodeAsync(string[] args) =>
        await new CommandLineBuilder(root)
            .UseDefaults()
            .AddMiddleware(async (context, next) =>
            {
                try
                {
                    await next(context);
                }
                catch (InvalidOperationException exception)
                {
                    Console.Error.WriteLine(exception.Message);
                    context.ExitCode = 2;
                }
            })
            .Build()
            .InvokeAsync(args);
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public sealed class Application(RootCommand root)
{
    public async Task RunAsync(string[] args)
    {
        try
        {
            await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (ArgumentException ex)
        {
            await Console.Error.WriteLineAsync(ex.Message);
        }
        catch (TimeoutException ex) when (ex.InnerException is null)
        {
        }
        catch (Exception exception)
        {
            if (exception is not OperationCanceledException)
            {
                Console.Error.WriteLine($"Unhandled exception: {exception}");
            }
        }
    }

    public async Task<int> WithCodeAsync(string[] args)
    {
        try
        {
            return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (InvalidOperationException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return 2;
        }
        catch (Exception exception2)
        {
            if (exception2 is not OperationCanceledException)
            {
                Console.Error.WriteLine($"Unhandled exception: {exception2}");
            }
            return 1;
        }
    }
}
