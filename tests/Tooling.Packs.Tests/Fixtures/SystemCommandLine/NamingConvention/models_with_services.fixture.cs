// expect: SCL3004, SCL3005 x3, SCL3020 x4, SCL4001
// manual: SCL1018, SCL3020 x2
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.NamingConventionBinder;
using System.CommandLine.Parsing;

public static class Program
{
    public static int Main(string[] args)
    {
        var copy = new Command("copy") { new Option<string>("--path") };
        copy.Handler = CommandHandler.Create<CopyOptions>(Copy);

        var move = new Command("move") { new Option<string>("--path") };
        move.Handler = CommandHandler.Create<MoveOptions>(MoveAsync);

        var wait = new Command("wait") { new Option<int>("--count") };
        wait.Handler = CommandHandler.Create(async (WaitOptions options) =>
        {
            await Task.Delay(options.Count, options.Token);
        });

        var again = new Command("again") { new Option<int>("--count") };
        again.Handler = CommandHandler.Create((WaitOptions options, CancellationToken stop) => Task.Delay(options.Count, stop));

        // An action that returns no task has no token.
        var now = new Command("now") { new Option<int>("--count") };
        now.Handler = CommandHandler.Create((WaitOptions options) => Console.WriteLine(options.Token.CanBeCanceled));

        // Nothing takes the place of these.
        var other = new Command("other") { new Option<int>("--count") };
        other.Handler = CommandHandler.Create((OtherOptions options) => Console.WriteLine(options.Count));
        return new RootCommand { copy, move, wait, again, now, other }.Invoke(args);
    }

    private static void Copy(CopyOptions options) => options.Terminal.Write(options.Path + options.Result.Errors.Count);

    private static Task<int> MoveAsync(MoveOptions options) => Task.FromResult(options.Token.IsCancellationRequested ? 1 : 0);
}

public sealed class CopyOptions
{
    public IConsole Terminal { get; set; } = default!;

    public ParseResult Result { get; init; } = default!;

    public string? Path { get; set; }
}

public sealed class MoveOptions
{
    public MoveOptions(IConsole terminal, CancellationToken token)
    {
        Terminal = terminal;
        Token = token;
    }

    public IConsole Terminal { get; }

    public CancellationToken Token { get; }

    public string? Path { get; set; }
}

public sealed class WaitOptions
{
    public int Count { get; set; }

    public CancellationToken Token { get; set; }
}

public sealed class OtherOptions
{
    public int Count { get; set; }

    public IServiceProvider? Services { get; set; }
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.NamingConventionBinder;
using System.CommandLine.Parsing;

public static class Program
{
    public static int Main(string[] args)
    {
        var copy = new Command("copy") { new Option<string>("--path") };
        copy.SetAction(parseResult =>
        {
            var options = new CopyOptions
            {
                Terminal = parseResult.InvocationConfiguration,
                Result = parseResult,
                Path = parseResult.GetValue<string>("--path"),
            };
            Copy(options);
        });

        var move = new Command("move") { new Option<string>("--path") };
        move.SetAction((parseResult, cancellationToken) =>
        {
            var options = new MoveOptions(parseResult.InvocationConfiguration, cancellationToken);
            if (parseResult.GetResult("--path") is not null)
            {
                options.Path = parseResult.GetValue<string>("--path");
            }

            return MoveAsync(options);
        });

        var wait = new Command("wait") { new Option<int>("--count") };
        wait.SetAction(async (parseResult, cancellationToken) =>
        {
            var options = new WaitOptions
            {
                Count = parseResult.GetValue<int>("--count"),
                Token = cancellationToken,
            };
            await Task.Delay(options.Count, options.Token);
        });

        var again = new Command("again") { new Option<int>("--count") };
        again.SetAction((parseResult, stop) =>
        {
            var options = new WaitOptions
            {
                Count = parseResult.GetValue<int>("--count"),
                Token = stop,
            };
            return Task.Delay(options.Count, stop);
        });

        // An action that returns no task has no token.
        var now = new Command("now") { new Option<int>("--count") };
        now.Handler = CommandHandler.Create((WaitOptions options) => Console.WriteLine(options.Token.CanBeCanceled));

        // Nothing takes the place of these.
        var other = new Command("other") { new Option<int>("--count") };
        other.Handler = CommandHandler.Create((OtherOptions options) => Console.WriteLine(options.Count));
        return new RootCommand { copy, move, wait, again, now, other }.Parse(args).Invoke();
    }

    private static void Copy(CopyOptions options) => options.Terminal.Output.Write(options.Path + options.Result.Errors.Count);

    private static Task<int> MoveAsync(MoveOptions options) => Task.FromResult(options.Token.IsCancellationRequested ? 1 : 0);
}

public sealed class CopyOptions
{
    public InvocationConfiguration Terminal { get; set; } = default!;

    public ParseResult Result { get; init; } = default!;

    public string? Path { get; set; }
}

public sealed class MoveOptions
{
    public MoveOptions(InvocationConfiguration terminal, CancellationToken token)
    {
        Terminal = terminal;
        Token = token;
    }

    public InvocationConfiguration Terminal { get; }

    public CancellationToken Token { get; }

    public string? Path { get; set; }
}

public sealed class WaitOptions
{
    public int Count { get; set; }

    public CancellationToken Token { get; set; }
}

public sealed class OtherOptions
{
    public int Count { get; set; }

    public IServiceProvider? Services { get; set; }
}
