// manual: SCL1018, SCL4004 x2, SCL4005, SCL9002 x2
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public static class Program
{
    public static async Task<int> Filters(RootCommand root, string[] args)
    {
        var builder = new CommandLineBuilder(root);
        builder.AddMiddleware(async (context, next) =>
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
        });
        builder.UseDefaults();
        var parser = builder.Build();
        return await parser.InvokeAsync(args);
    }

    public static int Before(RootCommand root, string[] args) =>
        new CommandLineBuilder(root)
            .UseDefaults()
            .AddMiddleware(async (context, next) =>
            {
                Console.WriteLine("before");
                await next(context);
            })
            .Build()
            .Invoke(args);
}
