// expect: SCL1011 x2, SCL3001 x2, SCL3002 x3, SCL3007 x2, SCL3008 x2
using System.CommandLine;
using System.CommandLine.Invocation;

public static class Program
{
    public static void Main()
    {
        var target = new Argument<string>("target");
        var command = new Command("clean") { target };
        command.SetHandler(context => Execute(
            folder: context.ParseResult.GetValueForArgument(target),
            invocationContext: context));
        var wait = new Command("wait") { target };
        wait.SetHandler(async context =>
        {
            if (Exists(invocationContext: context, folder: context.ParseResult.GetValueForArgument(target)))
            {
                await WaitAsync(context: context, milliseconds: 20);
            }
        });
    }

    private static void Execute(string folder, InvocationContext invocationContext)
    {
        if (Exists(folder, invocationContext))
        {
            Directory.Delete(folder);
        }
    }

    private static bool Exists(string folder, InvocationContext invocationContext)
    {
        if (!Directory.Exists(folder))
        {
            invocationContext.ExitCode = 1;
            return false;
        }

        return true;
    }

    private static async Task WaitAsync(int milliseconds, InvocationContext context)
    {
        var token = context.GetCancellationToken();
        await Task.Delay(milliseconds, token);
    }
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;

public static class Program
{
    public static void Main()
    {
        var target = new Argument<string>("target");
        var command = new Command("clean") { target };
        command.SetAction(context => Execute(
            folder: context.GetValue(target)!,
            invocationContext: context));
        var wait = new Command("wait") { target };
        wait.SetAction(async (context, cancellationToken) =>
        {
            var exitCode = 0;
            if (Exists(invocationContext: context, exitCode: ref exitCode, folder: context.GetValue(target)!))
            {
                await WaitAsync(context: context, token: cancellationToken, milliseconds: 20);
            }
            return exitCode;
        });
    }

    private static int Execute(string folder, ParseResult invocationContext)
    {
        var exitCode = 0;
        if (Exists(folder, invocationContext, ref exitCode))
        {
            Directory.Delete(folder);
        }
        return exitCode;
    }

    private static bool Exists(string folder, ParseResult invocationContext, ref int exitCode)
    {
        if (!Directory.Exists(folder))
        {
            exitCode = 1;
            return false;
        }

        return true;
    }

    private static async Task WaitAsync(int milliseconds, ParseResult context, CancellationToken token)
    {
        await Task.Delay(milliseconds, token);
    }
}
