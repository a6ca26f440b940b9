// manual: SCL1018, SCL4004 x2, SCL9002 x4
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Program
{
    // The one around the command is the outer one.
    public static async Task<int> Around(RootCommand root, string[] args)
    {
        return await new CommandLineBuilder(root)
            .UseDefaults()
            .AddMiddleware(async (context, next) =>
            {
                await next(context);
                Console.WriteLine("end");
            })
            .AddMiddleware(_ => Console.WriteLine("begin"))
            .Build()
            .InvokeAsync(args);
    }

    // It runs for help, too.
    public static async Task<int> BeforeHelp(RootCommand root, string[] args)
    {
        return await new CommandLineBuilder(root)
            .UseDefaults()
            .AddMiddleware(async (context, next) =>
            {
                Console.WriteLine("begin");
                await next(context);
            }, MiddlewareOrder.ExceptionHandler)
            .Build()
            .InvokeAsync(args);
    }
}
