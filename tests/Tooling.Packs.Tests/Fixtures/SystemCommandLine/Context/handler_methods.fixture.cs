// expect: SCL1010 x3, SCL3001 x4, SCL3002 x3, SCL3007 x4, SCL3008 x4
using System.CommandLine;
using System.CommandLine.Invocation;

namespace Packer;

public static class Commands
{
    private static readonly Option<int> Count = new("--count");

    public static void Register(Command root)
    {
        root.SetHandler(Run);
        var a = new Command("a");
        a.SetHandler(RunAsync);
        var b = new Command("b");
        b.SetHandler((context) => RunWithToken(context));
        var c = new Command("c");
        c.SetHandler(Print);
    }

    private static void Run(InvocationContext context)
    {
        if (context.ParseResult.GetValueForOption(Count) > 3)
        {
            context.ExitCode = 1;
            return;
        }

        Console.WriteLine("fine");
    }

    private static async Task RunAsync(InvocationContext context)
    {
        await Task.Delay(1, context.GetCancellationToken());
        context.ExitCode = context.ParseResult.GetValueForOption(Count);
    }

    private static Task RunWithToken(InvocationContext context) => Task.Delay(context.ParseResult.Tokens.Count);

    private static void Print(InvocationContext context) => Console.WriteLine(context.ParseResult.GetValueForOption(Count));
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;

namespace Packer;

public static class Commands
{
    private static readonly Option<int> Count = new("--count");

    public static void Register(Command root)
    {
        root.SetAction(Run);
        var a = new Command("a");
        a.SetAction(RunAsync);
        var b = new Command("b");
        b.SetAction((context) => RunWithToken(context));
        var c = new Command("c");
        c.SetAction(Print);
    }

    private static int Run(ParseResult context)
    {
        if (context.GetValue(Count) > 3)
        {
            return 1;
        }

        Console.WriteLine("fine");
        return 0;
    }

    private static async Task<int> RunAsync(ParseResult context, CancellationToken cancellationToken)
    {
        await Task.Delay(1, cancellationToken);
        return context.GetValue(Count);
    }

    private static Task RunWithToken(ParseResult context) => Task.Delay(context.Tokens.Count);

    private static void Print(ParseResult context) => Console.WriteLine(context.GetValue(Count));
}
