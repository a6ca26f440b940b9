// expect: SCL1018, SCL3002 x3, SCL3008 x2, SCL4004 x2, SCL4005
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public sealed class Application(RootCommand root)
{
    public async Task<int> RunAsync(string[] args)
    {
        var parser = new CommandLineBuilder(root)
            .UseDefaults()
            .UseExceptionHandler(OnException)
            .Build();

        return await parser.InvokeAsync(args);
    }

    private static void OnException(Exception exception, InvocationContext context)
    {
        if (exception is AggregateException)
        {
            context.ExitCode = -2;
            return;
        }

        Console.Error.WriteLine(exception.Message);
        context.ExitCode = -1;
    }
}

public static class Discarding
{
    public static void Run(string[] args)
    {
        new CommandLineBuilder(new RootCommand("Tool")).UseDefaults().UseExceptionHandler(Report).Build().Invoke(args);
    }

    private static void Report(Exception exception, InvocationContext context)
    {
        Console.Error.WriteLine(exception.Message);
        context.ExitCode = 9;
    }
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public sealed class Application(RootCommand root)
{
    public async Task<int> RunAsync(string[] args)
    {
        var parseResult = root.Parse(args);
        try
        {
            return await parseResult.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception)
        {
            return OnException(exception, parseResult);
        }
    }

    private static int OnException(Exception exception, ParseResult context)
    {
        if (exception is AggregateException)
        {
            return -2;
        }

        Console.Error.WriteLine(exception.Message);
        return -1;
    }
}

public static class Discarding
{
    public static void Run(string[] args)
    {
        var rootCommand = new RootCommand("Tool");
        var parseResult = rootCommand.Parse(args);
        try
        {
            parseResult.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception)
        {
            Report(exception, parseResult);
        }
    }

    private static int Report(Exception exception, ParseResult context)
    {
        Console.Error.WriteLine(exception.Message);
        return 9;
    }
}
