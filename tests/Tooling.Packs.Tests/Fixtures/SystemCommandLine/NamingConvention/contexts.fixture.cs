// expect: SCL1018, SCL3002 x9, SCL3007, SCL3008 x3, SCL3020 x6
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.NamingConventionBinder;

public static class Program
{
    public static void Lambdas()
    {
        var only = new Command("only");
        only.Handler = CommandHandler.Create((InvocationContext context) =>
        {
            Console.WriteLine(context.ParseResult.Tokens.Count);
            context.ExitCode = 1;
        });

        var name = new Option<string>("--name");
        var greet = new Command("greet") { name };
        greet.Handler = CommandHandler.Create<InvocationContext, string>(async (context, name) =>
        {
            if (name is null)
            {
                context.ExitCode = 2;
                return;
            }

            await Console.Out.WriteLineAsync(name.AsMemory(), context.GetCancellationToken());
        });

        var wait = new Command("wait") { new Option<int>("--seconds") };
        wait.Handler = CommandHandler.Create((int seconds, InvocationContext context) =>
        {
            context.GetCancellationToken().WaitHandle.WaitOne(seconds);
            context.ExitCode = seconds;
        });

        var shared = new Command("shared") { new Option<int>("--seconds") };
        shared.Handler = CommandHandler.Create((int seconds, InvocationContext context) =>
        {
            Fail(context, seconds);
        });
    }

    public static void Methods()
    {
        var run = new Command("run") { new Option<string>("--name"), new Argument<int>("count") };
        run.Handler = CommandHandler.Create<InvocationContext, string, int>(Run);
        var start = new Command("start") { new Option<Settings>("--settings"), new Option<int>("--port") };
        start.Handler = CommandHandler.Create<Settings, InvocationContext>(StartAsync);
    }

    private static void Fail(InvocationContext context, int code) => context.ExitCode = code;

    private static void Run(InvocationContext context, string name, int count)
    {
        Console.WriteLine(name);
        if (count > 2)
        {
            context.ExitCode = count;
        }
    }

    private static async Task StartAsync(Settings options, InvocationContext context)
    {
        var token = context.GetCancellationToken();
        await Task.Delay(options.Port, token);
        context.ExitCode = 3;
    }
}

public sealed class Settings
{
    public int Port { get; set; }
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;

public static class Program
{
    public static void Lambdas()
    {
        var only = new Command("only");
        only.SetAction(context =>
        {
            Console.WriteLine(context.Tokens.Count);
            return 1;
        });

        var name = new Option<string>("--name");
        var greet = new Command("greet") { name };
        greet.SetAction(async (context, cancellationToken) =>
        {
            var name = context.GetValue<string>("--name")!;
            if (name is null)
            {
                return 2;
            }

            await Console.Out.WriteLineAsync(name.AsMemory(), cancellationToken);
            return 0;
        });

        var wait = new Command("wait") { new Option<int>("--seconds") };
        wait.SetAction((context, cancellationToken) =>
        {
            var seconds = context.GetValue<int>("--seconds");
            cancellationToken.WaitHandle.WaitOne(seconds);
            return Task.FromResult(seconds);
        });

        var shared = new Command("shared") { new Option<int>("--seconds") };
        shared.SetAction(context =>
        {
            var seconds = context.GetValue<int>("--seconds");
            var exitCode = 0;
            Fail(context, ref exitCode, seconds);
            return exitCode;
        });
    }

    public static void Methods()
    {
        var run = new Command("run") { new Option<string>("--name"), new Argument<int>("count") };
        run.SetAction(parseResult => Run(
            parseResult,
            parseResult.GetValue<string>("--name")!,
            parseResult.GetValue<int>("count")));
        var start = new Command("start") { new Option<Settings>("--settings"), new Option<int>("--port") };
        start.SetAction((parseResult, cancellationToken) =>
        {
            var options = new Settings
            {
                Port = parseResult.GetValue<int>("--port"),
            };
            return StartAsync(options, parseResult, cancellationToken);
        });
    }

    private static void Fail(ParseResult context, ref int exitCode, int code) => exitCode = code;

    private static int Run(ParseResult context, string name, int count)
    {
        Console.WriteLine(name);
        if (count > 2)
        {
            return count;
        }
        return 0;
    }

    private static async Task<int> StartAsync(Settings options, ParseResult context, CancellationToken token)
    {
        await Task.Delay(options.Port, token);
        return 3;
    }
}

public sealed class Settings
{
    public int Port { get; set; }
}
