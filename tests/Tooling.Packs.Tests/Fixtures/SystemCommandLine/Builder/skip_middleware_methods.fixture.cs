// expect: SCL1010
// manual: SCL1018, SCL3002 x9, SCL4004 x5, SCL9002 x5
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public interface IGuard
{
    Task Guard(InvocationContext context, Func<InvocationContext, Task> next);
}

public static class Program
{
    private static readonly Option<bool> Verbose = new("--verbose");

    public static int First(RootCommand root, string[] args) => new CommandLineBuilder(root).UseDefaults().AddMiddleware(Twice).Build().Invoke(args);

    public static int Second(RootCommand root, string[] args) => new CommandLineBuilder(root).UseDefaults().AddMiddleware(Twice).Build().Invoke(args);

    public static int OfAnObject(RootCommand root, IGuard guard, string[] args) => new CommandLineBuilder(root).UseDefaults().AddMiddleware(guard.Guard).Build().Invoke(args);

    public static int OfAnotherType(RootCommand root, string[] args) => new CommandLineBuilder(root).UseDefaults().AddMiddleware(Elsewhere.Log).Build().Invoke(args);

    public static async Task<int> AsksBefore(RootCommand root, string[] args) =>
        await new CommandLineBuilder(root).UseDefaults().AddMiddleware(async (context, next) =>
        {
            Console.WriteLine(context.ExitCode);
            await next(context);
        }).Build().InvokeAsync(args);

    private static async Task Twice(InvocationContext context, Func<InvocationContext, Task> next)
    {
        if (context.ParseResult.GetValueForOption(Verbose))
        {
            context.ExitCode = 4;
            return;
        }

        await next(context);
    }
}

public static class Elsewhere
{
    public static void Log(InvocationContext context) => Console.WriteLine(context.ParseResult.Tokens.Count);
}
-----
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public interface IGuard
{
    Task Guard(InvocationContext context, Func<InvocationContext, Task> next);
}

public static class Program
{
    private static readonly Option<bool> Verbose = new("--verbose");

    public static int First(RootCommand root, string[] args) => new CommandLineBuilder(root).UseDefaults().AddMiddleware(Twice).Build().Invoke(args);

    public static int Second(RootCommand root, string[] args) => new CommandLineBuilder(root).UseDefaults().AddMiddleware(Twice).Build().Invoke(args);

    public static int OfAnObject(RootCommand root, IGuard guard, string[] args) => new CommandLineBuilder(root).UseDefaults().AddMiddleware(guard.Guard).Build().Invoke(args);

    public static int OfAnotherType(RootCommand root, string[] args) => new CommandLineBuilder(root).UseDefaults().AddMiddleware(Elsewhere.Log).Build().Invoke(args);

    public static async Task<int> AsksBefore(RootCommand root, string[] args) =>
        await new CommandLineBuilder(root).UseDefaults().AddMiddleware(async (context, next) =>
        {
            Console.WriteLine(context.ExitCode);
            await next(context);
        }).Build().InvokeAsync(args);

    private static async Task Twice(InvocationContext context, Func<InvocationContext, Task> next)
    {
        if (context.ParseResult.GetValue(Verbose))
        {
            context.ExitCode = 4;
            return;
        }

        await next(context);
    }
}

public static class Elsewhere
{
    public static void Log(InvocationContext context) => Console.WriteLine(context.ParseResult.Tokens.Count);
}
