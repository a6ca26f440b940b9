// expect: SCL1003, SCL1018, SCL4004 x16
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public static class Program
{
    public static Task<int> Main(string[] args) => new CommandLineBuilder(new RootCommand("Tool")).UseDefaults().UseAll().AddBuild().Build().InvokeAsync(args);

    public static async Task<int> Local(RootCommand root, string[] args)
    {
        return await Greet(new CommandLineBuilder(root).UseDefaults()).Build().InvokeAsync(args);

        CommandLineBuilder Greet(CommandLineBuilder builder) => builder.AddMiddleware(_ => Console.WriteLine(args.Length));
    }

    private static CommandLineBuilder UseAll(this CommandLineBuilder builder) => builder.UseBegin().UseEnd();

    private static CommandLineBuilder UseBegin(this CommandLineBuilder builder) => builder.AddMiddleware(_ => Console.WriteLine("begin"));

    private static CommandLineBuilder UseEnd(this CommandLineBuilder builder) => builder.AddMiddleware(async (context, next) =>
    {
        await next(context);
        Console.WriteLine("end");
    });

    private static CommandLineBuilder AddBuild(this CommandLineBuilder builder)
    {
        builder.Command.AddCommand(new Command("build"));
        return builder.UseBegin();
    }
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        var rootCommand = new RootCommand("Tool");
        rootCommand.AddBuild();
        var parseResult = rootCommand.Parse(args);
        try
        {
            if (parseResult.Action is not ParseErrorAction && parseResult.Action != parseResult.CommandResult.Command.Action)
            {
                return await parseResult.InvokeAsync();
            }

            return await InvokeWithBegin(parseResult, () => InvokeWithEnd(parseResult, () => InvokeWithBegin(parseResult, () => parseResult.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }))));
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

    public static async Task<int> Local(RootCommand root, string[] args)
    {
        var parseResult = root.Parse(args);
        if (parseResult.Action is not ParseErrorAction && parseResult.Action != parseResult.CommandResult.Command.Action)
        {
            return await parseResult.InvokeAsync();
        }

        return await InvokeWithGreet(parseResult, () => parseResult.InvokeAsync());

        Task<int> InvokeWithGreet(ParseResult parseResult, Func<Task<int>> next)
        {
            Console.WriteLine(args.Length);

            return next();
        }
    }

    private static Task<int> InvokeWithBegin(ParseResult parseResult, Func<Task<int>> next)
    {
        Console.WriteLine("begin");

        return next();
    }

    private static async Task<int> InvokeWithEnd(ParseResult context, Func<Task<int>> next)
    {
        var exitCode = await next();
        Console.WriteLine("end");
        return exitCode;
    }

    private static Command AddBuild(this Command builder)
    {
        builder.Subcommands.Add(new Command("build"));
        return builder;
    }
}
