// manual: SCL1018, SCL4004 x6, SCL9002 x3
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public static class Program
{
    public static Task<int> Variables(RootCommand root, string[] args) => new CommandLineBuilder(root).UseDefaults().UseCount().Build().InvokeAsync(args);

    public static Task<int> Inside(RootCommand root, string[] args) =>
        new CommandLineBuilder(root).UseDefaults().UseEnd().AddMiddleware(_ => Console.WriteLine("inside")).Build().InvokeAsync(args);

    private static CommandLineBuilder UseCount(this CommandLineBuilder builder)
    {
        var count = 0;
        return builder.AddMiddleware(_ => Console.WriteLine(count++));
    }

    private static CommandLineBuilder UseEnd(this CommandLineBuilder builder) => builder.AddMiddleware(async (context, next) =>
    {
        await next(context);
        Console.WriteLine("end");
    });
}
