// expect: SCL1010, SCL1018 x2, SCL3001, SCL3007 x5, SCL4004 x2, SCL4005
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.IO;
using System.CommandLine.Parsing;

public static class Program
{
    private static readonly Option<bool> Debug = new("--debug");

    public static async Task<int> Main(string[] args)
    {
        var root = new RootCommand("Tool") { Debug };
        root.SetHandler(context => Console.WriteLine(context.ParseResult.Tokens.Count));
        return await new CommandLineBuilder(root)
            .UseDefaults()
            .UseExceptionHandler((exception, context) =>
            {
                if (context.ParseResult.GetValueForOption(Debug))
                {
                    // In full, with the stack.
                    context.Console.Error.WriteLine(exception.ToString());

                    context.ExitCode = 2;
                    return;
                }

#if DEBUG
                Console.WriteLine(@"debug
                    build");
#endif
                context.Console.Error.WriteLine(exception.Message);
            })
            .Build()
            .InvokeAsync(args);
    }

    public static int Middle(RootCommand root, string[] args)
    {
        var context = args.Length;
        var parser = new CommandLineBuilder(root)
            .UseDefaults()
            .UseExceptionHandler((exception, ctx) =>
            {
                ctx.ExitCode = exception is ArgumentException ? 3 : context;
                Console.WriteLine(ctx.ParseResult.Tokens.Count);
            })
            .Build();
        return parser.Invoke(args);
    }
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Program
{
    private static readonly Option<bool> Debug = new("--debug");

    public static async Task<int> Main(string[] args)
    {
        var root = new RootCommand("Tool") { Debug };
        root.SetAction(context => Console.WriteLine(context.Tokens.Count));
        var context = root.Parse(args);
        try
        {
            return await context.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception)
        {
            if (context.GetValue(Debug))
            {
                // In full, with the stack.
                context.InvocationConfiguration.Error.WriteLine(exception.ToString());

                return 2;
            }

#if DEBUG
                Console.WriteLine(@"debug
                    build");
#endif
            context.InvocationConfiguration.Error.WriteLine(exception.Message);
            return 0;
        }
    }

    public static int Middle(RootCommand root, string[] args)
    {
        var context = args.Length;
        var ctx = root.Parse(args);
        try
        {
            return ctx.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception)
        {
            var exitCode = 0;
            exitCode = exception is ArgumentException ? 3 : context;
            Console.WriteLine(ctx.Tokens.Count);
            return exitCode;
        }
    }
}
