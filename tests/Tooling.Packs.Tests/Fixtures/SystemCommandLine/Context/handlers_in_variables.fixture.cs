// expect: SCL1003 x7, SCL1010 x2, SCL2004, SCL3001 x5, SCL3002 x11, SCL3007 x2, SCL3008 x2, SCL4001
using System.CommandLine;
using System.CommandLine.Invocation;

namespace App;

public static class Program
{
    private static readonly Option<int> Count = new("--count");
    private static readonly Action<InvocationContext> Show = ctx =>
    {
        Console.WriteLine("show");
        ctx.ExitCode = 4;
    };

    private static readonly Func<InvocationContext, Task> Plain = ctx => { Console.WriteLine(ctx.ParseResult.GetValueForOption(Count)); return Task.CompletedTask; };

    public static Task<int> Main(string[] args)
    {
        var root = new RootCommand("test");
        root.AddGlobalOption(Count);
        Func<InvocationContext, Task> handler = async ctx =>
        {
            await Task.Delay(1, ctx.GetCancellationToken());
            if (ctx.ParseResult.GetValueForOption(Count) > 3)
            {
                ctx.ExitCode = 2;
            }
        };
        var a = new Command("a");
        a.SetHandler(handler);
        root.AddCommand(a);
        var b = new Command("b");
        b.SetHandler(Show);
        root.AddCommand(b);
        var c = new Command("c");
        c.SetHandler(Plain);
        root.AddCommand(c);
        root.AddCommand(new Command("d").WithHandler(async ctx => { await Task.Delay(1); ctx.ExitCode = 3; }));
        root.AddCommand(new Command("e").WithHandler(Run));
        root.AddCommand(Create("f", ctx => { ctx.ExitCode = 5; }));
        root.AddCommand(Create("g", ctx => Console.WriteLine("g")));
        return root.InvokeAsync(args);
    }

    private static Command Create(string name, Action<InvocationContext> handler)
    {
        var command = new Command(name);
        command.SetHandler(handler);
        return command;
    }

    private static async Task Run(InvocationContext context)
    {
        await Task.Delay(1, context.GetCancellationToken());
        context.ExitCode = 6;
    }
}

internal static class Extensions
{
    public static Command WithHandler(this Command command, Func<InvocationContext, Task> handler)
    {
        command.SetHandler(handler);
        return command;
    }
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;

namespace App;

public static class Program
{
    private static readonly Option<int> Count = new("--count");
    private static readonly Func<ParseResult, int> Show = ctx =>
    {
        Console.WriteLine("show");
        return 4;
    };

    private static readonly Func<ParseResult, Task> Plain = ctx => { Console.WriteLine(ctx.GetValue(Count)); return Task.CompletedTask; };

    public static Task<int> Main(string[] args)
    {
        var root = new RootCommand("test");
        Count.Recursive = true;
        root.Options.Add(Count);
        Func<ParseResult, CancellationToken, Task<int>> handler = async (ctx, cancellationToken) =>
        {
            await Task.Delay(1, cancellationToken);
            if (ctx.GetValue(Count) > 3)
            {
                return 2;
            }
            return 0;
        };
        var a = new Command("a");
        a.SetAction(handler);
        root.Subcommands.Add(a);
        var b = new Command("b");
        b.SetAction(Show);
        root.Subcommands.Add(b);
        var c = new Command("c");
        c.SetAction(Plain);
        root.Subcommands.Add(c);
        root.Subcommands.Add(new Command("d").WithHandler(async (ctx, cancellationToken) => { await Task.Delay(1); return 3; }));
        root.Subcommands.Add(new Command("e").WithHandler(Run));
        root.Subcommands.Add(Create("f", ctx => { return 5; }));
        root.Subcommands.Add(Create("g", ctx => { Console.WriteLine("g"); return 0; }));
        return root.Parse(args).InvokeAsync();
    }

    private static Command Create(string name, Func<ParseResult, int> handler)
    {
        var command = new Command(name);
        command.SetAction(handler);
        return command;
    }

    private static async Task<int> Run(ParseResult context, CancellationToken cancellationToken)
    {
        await Task.Delay(1, cancellationToken);
        return 6;
    }
}

internal static class Extensions
{
    public static Command WithHandler(this Command command, Func<ParseResult, CancellationToken, Task<int>> handler)
    {
        command.SetAction(handler);
        return command;
    }
}
