// expect: SCL1018, SCL3001, SCL3002 x6, SCL3008 x3, SCL4004, SCL4005
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Program
{
    public static Task<int> Main(string[] args)
    {
        var root = new RootCommand();
        root.SetHandler(context =>
        {
            if (!Walk(context, 3) || IsEven(context, 4))
            {
                context.ExitCode += 2;
            }
        });
        var parser = new CommandLineBuilder(root).UseDefaults().UseExceptionHandler(OnError).Build();
        return parser.InvokeAsync(args);
    }

    private static bool Walk(InvocationContext context, int depth)
    {
        if (depth == 0)
        {
            context.ExitCode = 1;
            return false;
        }

        return Walk(context, depth - 1);
    }

    private static bool IsEven(InvocationContext context, int number) => number == 0 || IsOdd(context, number - 1);

    private static bool IsOdd(InvocationContext context, int number)
    {
        context.ExitCode++;
        return number != 0 && IsEven(context, number - 1);
    }

    private static void OnError(Exception exception, InvocationContext context)
    {
        Fail(context, exception.Message);
    }

    private static void Fail(InvocationContext context, string message)
    {
        Console.Error.WriteLine(message);
        context.ExitCode = 70;
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
        var root = new RootCommand();
        root.SetAction(context =>
        {
            var exitCode = 0;
            if (!Walk(context, ref exitCode, 3) || IsEven(context, ref exitCode, 4))
            {
                exitCode += 2;
            }
            return exitCode;
        });
        var parseResult = root.Parse(args);
        try
        {
            return await parseResult.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception)
        {
            return OnError(exception, parseResult);
        }
    }

    private static bool Walk(ParseResult context, ref int exitCode, int depth)
    {
        if (depth == 0)
        {
            exitCode = 1;
            return false;
        }

        return Walk(context, ref exitCode, depth - 1);
    }

    private static bool IsEven(ParseResult context, ref int exitCode, int number) => number == 0 || IsOdd(context, ref exitCode, number - 1);

    private static bool IsOdd(ParseResult context, ref int exitCode, int number)
    {
        exitCode++;
        return number != 0 && IsEven(context, ref exitCode, number - 1);
    }

    private static int OnError(Exception exception, ParseResult context)
    {
        var exitCode = 0;
        Fail(context, ref exitCode, exception.Message);
        return exitCode;
    }

    private static void Fail(ParseResult context, ref int exitCode, string message)
    {
        Console.Error.WriteLine(message);
        exitCode = 70;
    }
}
