// expect: SCL3001, SCL3008 x4, SCL4001
// manual: SCL3001 x3, SCL3002
using System.CommandLine;
using System.CommandLine.Invocation;

namespace App;

public static class Program
{
    private static Func<InvocationContext, Task> Called { get; } = async context =>
    {
        await Task.Delay(1);
        context.ExitCode = 1;
    };

    public static Task<int> Main(string[] args)
    {
        var a = new Command("a");
        a.SetHandler(Called);

        // Called here as well.
        var b = new Command("b");
        b.SetHandler(async context => await Called(context));

        // beta4 took the number that is in the task.
        Func<InvocationContext, Task> hidden = Count;
        var c = new Command("c");
        c.SetHandler(hidden);

        // Made elsewhere.
        var made = new Command("made");
        Func<InvocationContext, Task> handler = args.Length > 3 ? context => Task.CompletedTask : Count;
        made.SetHandler(handler);
        return new RootCommand { a, b, c, made }.InvokeAsync(args);
    }

    private static Task<int> Count(InvocationContext context) => Task.FromResult(3);
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;

namespace App;

public static class Program
{
    private static Func<ParseResult, Task> Called { get; } = async context =>
    {
        await Task.Delay(1);
        context.ExitCode = 1;
    };

    public static Task<int> Main(string[] args)
    {
        var a = new Command("a");
        a.SetHandler(Called);

        // Called here as well.
        var b = new Command("b");
        b.SetAction(async context => await Called(context));

        // beta4 took the number that is in the task.
        Func<ParseResult, Task> hidden = Count;
        var c = new Command("c");
        c.SetHandler(hidden);

        // Made elsewhere.
        var made = new Command("made");
        Func<ParseResult, Task> handler = args.Length > 3 ? context => Task.CompletedTask : Count;
        made.SetHandler(handler);
        return new RootCommand { a, b, c, made }.Parse(args).InvokeAsync();
    }

    private static Task<int> Count(ParseResult context) => Task.FromResult(3);
}
