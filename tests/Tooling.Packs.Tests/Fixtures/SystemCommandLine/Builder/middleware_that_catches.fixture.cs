// expect: SCL1018, SCL4004 x4, SCL4005
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        var root = new RootCommand("Tool");
        var builder = new CommandLineBuilder(root);
        builder.AddMiddleware(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (ArgumentException ex)
            {
                // The user's fault.
                await Console.Error.WriteLineAsync(ex.Message);
                context.ExitCode = 4;
            }
            catch (Exception)
            {
                Console.Error.WriteLine("failed");
            }
        });
        builder.UseDefaults();
        var parser = builder.Build();
        return await parser.InvokeAsync(args);
    }

    public static async Task Bare(RootCommand root, string[] args)
    {
        await new CommandLineBuilder(root)
            .UseHelp()
            .UseParseErrorReporting()
            .AddMiddleware(async (context, next) =>
            {
                try
                {
                    await next(context);
                }
                catch (TimeoutException)
                {
                    Console.Error.WriteLine("too late");
                }
            })
            .Build()
            .InvokeAsync(args);
    }
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        var root = new RootCommand("Tool");
        try
        {
            return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (ArgumentException ex)
        {
            // The user's fault.
            await Console.Error.WriteLineAsync(ex.Message);
            return 4;
        }
        catch (Exception)
        {
            Console.Error.WriteLine("failed");
        }

        return 0;
    }

    public static async Task Bare(RootCommand root, string[] args)
    {
        if (root.Options.OfType<VersionOption>().FirstOrDefault() is { } option)
        {
            root.Options.Remove(option);
        }
        try
        {
            await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (TimeoutException)
        {
            Console.Error.WriteLine("too late");
        }
    }
}
