// manual: SCL1018, SCL3002, SCL4004, SCL9002
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public static class Program
{
    // A handler that sets no exit code leaves that of the middleware.
    public static async Task<int> Main(string[] args)
    {
        return await new CommandLineBuilder(new RootCommand("Tool"))
            .UseDefaults()
            .AddMiddleware(async (context, next) =>
            {
                context.ExitCode = 9;
                try
                {
                    await next(context);
                }
                finally
                {
                    Console.WriteLine("done");
                }
            })
            .Build()
            .InvokeAsync(args);
    }
}
