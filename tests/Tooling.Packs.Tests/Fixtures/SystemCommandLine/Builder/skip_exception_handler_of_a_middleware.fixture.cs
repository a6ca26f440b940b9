// manual: SCL1018, SCL4004, SCL9002 x2
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Program
{
    // What the middleware throws comes to the handler before it.
    public static async Task<int> Main(string[] args)
    {
        return await new CommandLineBuilder(new RootCommand("Tool"))
            .UseExceptionHandler((e, _) => Console.WriteLine(e.Message))
            .AddMiddleware(async (context, next) =>
            {
                try
                {
                    await next(context);
                }
                catch (IOException e)
                {
                    throw new InvalidOperationException(e.Message);
                }
            }, MiddlewareOrder.ExceptionHandler)
            .UseDefaults()
            .Build()
            .InvokeAsync(args);
    }
}
