// expect: SCL3001 x3, SCL3007, SCL3008 x3, SCL4001
// manual: SCL3002 x4
using System.CommandLine;
using System.CommandLine.Invocation;

public static class Program
{
    public static Task<int> Main(string[] args)
    {
        var root = new RootCommand();

        // Maybe sets the exit code, which was set before.
        var a = new Command("a");
        a.SetHandler(async context =>
        {
            context.ExitCode = 5;
            await MaybeAsync(context);
            Console.WriteLine("end");
        });

        // Throws after it has set the exit code, and the program goes on.
        var b = new Command("b");
        b.SetHandler(async context =>
        {
            try
            {
                await ThrowAsync(context);
            }
            catch (IOException)
            {
                Console.WriteLine("caught");
            }
        });

        // Nobody waits for it.
        var c = new Command("c");
        c.SetHandler(context =>
        {
            _ = LaterAsync(context);
        });
        return new RootCommand { a, b, c }.InvokeAsync(args);
    }

    private static async Task MaybeAsync(InvocationContext context)
    {
        await Task.Delay(1);
        if (context.ParseResult.Tokens.Count > 3)
        {
            context.ExitCode = 1;
        }
    }

    private static async Task ThrowAsync(InvocationContext context)
    {
        context.ExitCode = 1;
        await Task.Delay(1);
        throw new IOException();
    }

    private static async Task LaterAsync(InvocationContext context)
    {
        await Task.Delay(1);
        context.ExitCode = 1;
    }
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;

public static class Program
{
    public static Task<int> Main(string[] args)
    {
        var root = new RootCommand();

        // Maybe sets the exit code, which was set before.
        var a = new Command("a");
        a.SetAction(async context =>
        {
            context.ExitCode = 5;
            await MaybeAsync(context);
            Console.WriteLine("end");
        });

        // Throws after it has set the exit code, and the program goes on.
        var b = new Command("b");
        b.SetAction(async context =>
        {
            try
            {
                await ThrowAsync(context);
            }
            catch (IOException)
            {
                Console.WriteLine("caught");
            }
        });

        // Nobody waits for it.
        var c = new Command("c");
        c.SetAction(context =>
        {
            _ = LaterAsync(context);
        });
        return new RootCommand { a, b, c }.Parse(args).InvokeAsync();
    }

    private static async Task MaybeAsync(ParseResult context)
    {
        await Task.Delay(1);
        if (context.Tokens.Count > 3)
        {
            context.ExitCode = 1;
        }
    }

    private static async Task ThrowAsync(ParseResult context)
    {
        context.ExitCode = 1;
        await Task.Delay(1);
        throw new IOException();
    }

    private static async Task LaterAsync(ParseResult context)
    {
        await Task.Delay(1);
        context.ExitCode = 1;
    }
}
