// expect: SCL3007
// manual: SCL1018, SCL4004 x3, SCL9002, SCL9009
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public static class Program
{
    public static Task<int> Services(RootCommand root, string[] args) => new CommandLineBuilder(root).UseDefaults().UseServices().Build().InvokeAsync(args);

    private static CommandLineBuilder UseServices(this CommandLineBuilder builder) => builder.AddMiddleware(async (context, next) =>
    {
        context.BindingContext.AddService(_ => new StringWriter());
        await next(context);
    });
}
-----
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public static class Program
{
    public static Task<int> Services(RootCommand root, string[] args) => new CommandLineBuilder(root).UseDefaults().UseServices().Build().InvokeAsync(args);

    private static CommandLineBuilder UseServices(this CommandLineBuilder builder) => builder.AddMiddleware(async (context, next) =>
    {
        context.AddService(_ => new StringWriter());
        await next(context);
    });
}
