// manual: SCL1018, SCL3002 x2, SCL4004 x2, SCL9002 x2
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public static class Program
{
    // The handler leaves the code that the command gave before the middleware failed.
    public static async Task<int> Resumes(RootCommand root, string[] args)
    {
        return await new CommandLineBuilder(root)
            .UseDefaults()
            .UseExceptionHandler((exception, _) => Console.Error.WriteLine(exception.Message))
            .AddMiddleware(async (context, next) =>
            {
                await next(context);
                File.Delete("lock");
            })
            .Build()
            .InvokeAsync(args);
    }

    public static async Task<int> SometimesSet(RootCommand root, string[] args)
    {
        return await new CommandLineBuilder(root)
            .UseDefaults()
            .AddMiddleware(async (context, next) =>
            {
                try
                {
                    await next(context);
                }
                catch (IOException)
                {
                    context.ExitCode = 3;
                    throw;
                }
            })
            .UseExceptionHandler((exception, context) =>
            {
                if (exception is OperationCanceledException)
                {
                    context.ExitCode = 130;
                }
            })
            .Build()
            .InvokeAsync(args);
    }
}
