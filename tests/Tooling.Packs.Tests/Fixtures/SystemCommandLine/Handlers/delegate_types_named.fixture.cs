// expect: SCL1003, SCL2001, SCL3001 x10, SCL3002 x5, SCL3008 x3, SCL4001
using System.CommandLine;
using System.CommandLine.Invocation;

namespace App;

public static class Program
{
    public static Task<int> Main(string[] args)
    {
        var count = new Option<int>("--count", () => 2);
        var root = new RootCommand("test");
        Command Add(string name)
        {
            var command = new Command(name) { count };
            root.AddCommand(command);
            return command;
        }

        var a = Add("a");
        a.SetHandler((Func<Task>)Run);
        var b = Add("b");
        b.SetHandler(new Action<int>(Print), count);
        var c = Add("c");
        c.SetHandler((Action<InvocationContext>)(ctx => { Console.WriteLine("c"); ctx.ExitCode = 3; }));
        var d = Add("d");
        d.SetHandler((Func<InvocationContext, Task>)Handle);
        var e = Add("e");
        e.SetHandler(new Func<InvocationContext, Task>(Handle));
        var f = Add("f");
        f.SetHandler((Action)(() => Console.WriteLine("f")));
        var g = Add("g");
        g.SetHandler((Func<int, Task>)(async n => { await Task.Delay(1); Console.WriteLine(n); }), count);
        var h = Add("h");
        h.SetHandler(new Action<InvocationContext>(delegate (InvocationContext ctx) { Console.WriteLine("h"); }));
        var i = Add("i");
        i.SetHandler((Action<InvocationContext>)Sync);
        var j = Add("j");
        j.SetHandler(new Func<InvocationContext, Task>(async ctx => { await Task.Delay(1, ctx.GetCancellationToken()); ctx.ExitCode = 8; }));
        return root.InvokeAsync(args);
    }

    private static Task Run() { Console.WriteLine("run"); return Task.CompletedTask; }

    private static void Print(int number) => Console.WriteLine(number);

    private static void Sync(InvocationContext context) => context.ExitCode = 7;

    private static async Task Handle(InvocationContext context)
    {
        await Task.Delay(1);
        context.ExitCode = 6;
    }
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;

namespace App;

public static class Program
{
    public static Task<int> Main(string[] args)
    {
        var count = new Option<int>("--count") { DefaultValueFactory = _ => 2 };
        var root = new RootCommand("test");
        Command Add(string name)
        {
            var command = new Command(name) { count };
            root.Subcommands.Add(command);
            return command;
        }

        var a = Add("a");
        a.SetAction(_ => Run());
        var b = Add("b");
        b.SetAction(parseResult => Print(parseResult.GetValue(count)));
        var c = Add("c");
        c.SetAction(ctx => { Console.WriteLine("c"); return 3; });
        var d = Add("d");
        d.SetAction(Handle);
        var e = Add("e");
        e.SetAction(Handle);
        var f = Add("f");
        f.SetAction(_ => Console.WriteLine("f"));
        var g = Add("g");
        g.SetAction(async parseResult => { var n = parseResult.GetValue(count); await Task.Delay(1); Console.WriteLine(n); });
        var h = Add("h");
        h.SetAction(delegate (ParseResult ctx) { Console.WriteLine("h"); });
        var i = Add("i");
        i.SetAction(Sync);
        var j = Add("j");
        j.SetAction(async (ctx, cancellationToken) => { await Task.Delay(1, cancellationToken); return 8; });
        return root.Parse(args).InvokeAsync();
    }

    private static Task Run() { Console.WriteLine("run"); return Task.CompletedTask; }

    private static void Print(int number) => Console.WriteLine(number);

    private static int Sync(ParseResult context) => 7;

    private static async Task<int> Handle(ParseResult context)
    {
        await Task.Delay(1);
        return 6;
    }
}
