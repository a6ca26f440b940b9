// expect: SCL1010, SCL1018, SCL3007, SCL4004 x2
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public static class Program
{
    private static readonly Option<string?> Config = new("--config");

    public static async Task<int> Check(RootCommand root, string[] args)
    {
        return await new CommandLineBuilder(root)
            .UseDefaults()
            .AddMiddleware(async (context, next) =>
            {
                if (!File.Exists(context.ParseResult.GetValueForOption(Config)))
                {
                    throw new FileNotFoundException("no such file");
                }

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

public static class Program
{
    private static readonly Option<string?> Config = new("--config");

    public static async Task<int> Check(RootCommand root, string[] args)
    {
        var context = root.Parse(args);
        try
        {
            if (context.Action is ParseErrorAction || context.Action == context.CommandResult.Command.Action)
            {
                if (!File.Exists(context.GetValue(Config)))
                {
                    throw new FileNotFoundException("no such file");
                }
            }

            return await context.InvokeAsync();
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
}
