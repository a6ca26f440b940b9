// expect: SCL1018, SCL3002, SCL3007, SCL4004 x5, SCL4005
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Program
{
    public static async Task<int> Main(string[] args) => await CreateBuilder().UseTypoCorrections().Build().InvokeAsync(args);

    public static int Waits(string[] args)
    {
        var parser = CreateBuilder().Build();
        return parser.Invoke(args);
    }

    private static CommandLineBuilder CreateBuilder()
    {
        // How the tool is invoked.
        return new CommandLineBuilder(new RootCommand("Tool"))
            .UseDefaults()
            .EnablePosixBundling(false)
            .UseExceptionHandler(OnException)
            .AddMiddleware(async (context, next) =>
            {
                // Begins.
                Console.WriteLine(context.ParseResult.Tokens.Count);
                try
                {
                    await next(context);
                }
                finally
                {
                    Console.WriteLine("end");
                }
            });
    }

    private static void OnException(Exception exception, InvocationContext context)
    {
        Console.Error.WriteLine(exception.Message);
        context.ExitCode = 31;
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
        var rootCommand = CreateBuilder();
        var parseResult = rootCommand.Parse(args, new ParserConfiguration { EnablePosixBundling = false });
        try
        {
            if (parseResult.Action is not ParseErrorAction && parseResult.Action != parseResult.CommandResult.Command.Action)
            {
                return await parseResult.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            }

            return await InvokeWithMiddleware(parseResult, () => parseResult.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }));
        }
        catch (Exception exception)
        {
            return OnException(exception, parseResult);
        }
    }

    public static int Waits(string[] args)
    {
        var rootCommand = CreateBuilder();
        var parseResult = rootCommand.Parse(args, new ParserConfiguration { EnablePosixBundling = false });
        try
        {
            if (parseResult.Action is not ParseErrorAction && parseResult.Action != parseResult.CommandResult.Command.Action)
            {
                return parseResult.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            }

            return InvokeWithMiddleware(parseResult, () => parseResult.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false })).GetAwaiter().GetResult();
        }
        catch (Exception exception)
        {
            return OnException(exception, parseResult);
        }
    }

    private static RootCommand CreateBuilder()
    {
        // How the tool is invoked.
        return new RootCommand("Tool");
    }

    private static async Task<int> InvokeWithMiddleware(ParseResult context, Func<Task<int>> next)
    {
        // Begins.
        Console.WriteLine(context.Tokens.Count);
        try
        {
            return await next();
        }
        finally
        {
            Console.WriteLine("end");
        }
    }

    private static int OnException(Exception exception, ParseResult context)
    {
        Console.Error.WriteLine(exception.Message);
        return 31;
    }
}
