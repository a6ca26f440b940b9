// expect: SCL3008 x2
// manual: SCL1018, SCL3002, SCL4004, SCL4005
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public sealed class Application(RootCommand root)
{
    public async Task<int> RunAsync(string[] args)
    {
        Action<Exception, InvocationContext> stored = OnException;
        var parser = new CommandLineBuilder(root).UseDefaults().UseExceptionHandler(OnException).Build();
        return await parser.InvokeAsync(args);
    }

    private static void OnException(Exception exception, InvocationContext context)
    {
        Console.Error.WriteLine(exception.Message);
        context.ExitCode = -1;
    }
}
-----
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public sealed class Application(RootCommand root)
{
    public async Task<int> RunAsync(string[] args)
    {
        Action<Exception, ParseResult> stored = OnException;
        var parser = new CommandLineBuilder(root).UseDefaults().UseExceptionHandler(OnException).Build();
        return await parser.InvokeAsync(args);
    }

    private static void OnException(Exception exception, ParseResult context)
    {
        Console.Error.WriteLine(exception.Message);
        context.ExitCode = -1;
    }
}
