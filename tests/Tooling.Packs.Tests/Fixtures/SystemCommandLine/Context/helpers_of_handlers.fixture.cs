// expect: SCL1003, SCL1010 x4, SCL2004, SCL3001 x7, SCL3002 x9, SCL3007 x4, SCL3008 x5, SCL4001
using System.CommandLine;
using System.CommandLine.Invocation;

namespace App;

public static class Program
{
    private static readonly Option<int> Count = new("--count");

    public static Task<int> Main(string[] args)
    {
        var root = new RootCommand("test");
        root.AddGlobalOption(Count);
        Add(root, "a").SetHandler((InvocationContext context) =>
        {
            if (context.ParseResult.GetValueForOption(Count) > 3)
            {
                Fail(context, "too many");
                return;
            }

            Console.WriteLine("fine");
        });
        Add(root, "b").SetHandler(async context =>
        {
            if (context.ParseResult.GetValueForOption(Count) > 3)
            {
                await FailAsync(context, "too many");
                return;
            }

            await WorkAsync(context, 1);
            Console.WriteLine("fine");
        });
        Add(root, "c").SetHandler((context) => context.Fail("no"));
        Add(root, "d").SetHandler(D);
        Add(root, "e").SetHandler(E);
        Add(root, "f").SetHandler(async context =>
        {
            context.ExitCode = 5;
            await WorkAsync(context, 2);
            if (context.ParseResult.GetValueForOption(Count) > 3)
            {
                await FailAsync(context, "again");
            }

            await Task.Delay(1);
            Console.WriteLine("end");
        });
        Add(root, "g").SetHandler(context =>
        {
            context.Fail("g");
            if (!context.IsFine())
            {
                Console.WriteLine("not fine");
            }
        });
        return root.InvokeAsync(args);
    }

    private static Command Add(Command root, string name)
    {
        var command = new Command(name);
        root.AddCommand(command);
        return command;
    }

    private static void D(InvocationContext context) => Fail(context, "d");

    private static Task E(InvocationContext context)
    {
        if (context.ParseResult.GetValueForOption(Count) > 3)
        {
            return FailAsync(context, "e");
        }

        return Task.CompletedTask;
    }

    private static void Fail(InvocationContext context, string message)
    {
        Console.Error.WriteLine(message);
        context.ExitCode = 3;
    }

    private static async Task FailAsync(InvocationContext context, string message)
    {
        await Console.Error.WriteLineAsync(message);
        context.ExitCode = 4;
    }

    private static async Task WorkAsync(InvocationContext context, int times)
    {
        await Task.Delay(times, context.GetCancellationToken());
        Console.WriteLine("worked");
    }
}

internal static class Helpers
{
    public static void Fail(this InvocationContext context, string message)
    {
        Console.Error.WriteLine(message);
        context.ExitCode = 6;
    }

    public static bool IsFine(this InvocationContext context) => context.ExitCode == 0;
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;

namespace App;

public static class Program
{
    private static readonly Option<int> Count = new("--count");

    public static Task<int> Main(string[] args)
    {
        var root = new RootCommand("test");
        Count.Recursive = true;
        root.Options.Add(Count);
        Add(root, "a").SetAction((ParseResult context) =>
        {
            var exitCode = 0;
            if (context.GetValue(Count) > 3)
            {
                Fail(context, ref exitCode, "too many");
                return exitCode;
            }

            Console.WriteLine("fine");
            return exitCode;
        });
        Add(root, "b").SetAction(async (context, cancellationToken) =>
        {
            if (context.GetValue(Count) > 3)
            {
                return await FailAsync(context, "too many");
            }

            await WorkAsync(context, cancellationToken, 1);
            Console.WriteLine("fine");
            return 0;
        });
        Add(root, "c").SetAction((context) => { var exitCode = 0; context.Fail(ref exitCode, "no"); return exitCode; });
        Add(root, "d").SetAction(D);
        Add(root, "e").SetAction(E);
        Add(root, "f").SetAction(async (context, cancellationToken) =>
        {
            var exitCode = 0;
            exitCode = 5;
            await WorkAsync(context, cancellationToken, 2);
            if (context.GetValue(Count) > 3)
            {
                exitCode = await FailAsync(context, "again");
            }

            await Task.Delay(1);
            Console.WriteLine("end");
            return exitCode;
        });
        Add(root, "g").SetAction(context =>
        {
            var exitCode = 0;
            context.Fail(ref exitCode, "g");
            if (!context.IsFine(ref exitCode))
            {
                Console.WriteLine("not fine");
            }
            return exitCode;
        });
        return root.Parse(args).InvokeAsync();
    }

    private static Command Add(Command root, string name)
    {
        var command = new Command(name);
        root.Subcommands.Add(command);
        return command;
    }

    private static int D(ParseResult context) { var exitCode = 0; Fail(context, ref exitCode, "d"); return exitCode; }

    private static Task<int> E(ParseResult context)
    {
        if (context.GetValue(Count) > 3)
        {
            return FailAsync(context, "e");
        }

        return Task.FromResult(0);
    }

    private static void Fail(ParseResult context, ref int exitCode, string message)
    {
        Console.Error.WriteLine(message);
        exitCode = 3;
    }

    private static async Task<int> FailAsync(ParseResult context, string message)
    {
        await Console.Error.WriteLineAsync(message);
        return 4;
    }

    private static async Task WorkAsync(ParseResult context, CancellationToken cancellationToken, int times)
    {
        await Task.Delay(times, cancellationToken);
        Console.WriteLine("worked");
    }
}

internal static class Helpers
{
    public static void Fail(this ParseResult context, ref int exitCode, string message)
    {
        Console.Error.WriteLine(message);
        exitCode = 6;
    }

    public static bool IsFine(this ParseResult context, ref int exitCode) => exitCode == 0;
}
