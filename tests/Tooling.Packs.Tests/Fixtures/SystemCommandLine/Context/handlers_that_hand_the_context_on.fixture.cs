// expect: SCL1002, SCL1011, SCL3001 x4, SCL3002 x5, SCL3007, SCL3008 x4
using System.CommandLine;
using System.CommandLine.Invocation;

namespace Packer;

public sealed class PackCommand : Command
{
    private readonly Argument<string> _folder = new("folder");

    public PackCommand()
        : base("pack", "Packs a folder")
    {
        AddArgument(_folder);
        this.SetHandler(PackAsync);
        var watch = new Command("watch");
        watch.SetHandler(async context => await WatchAsync(context, 3));
        var check = new Command("check");
        check.SetHandler((InvocationContext context) => Check("all", context));
        var list = new Command("list");
        list.SetHandler(ListAsync);
    }

    private async Task<int> PackAsync(InvocationContext context)
    {
        var cancellationToken = context.GetCancellationToken();
        await Task.Delay(1, cancellationToken);
        return context.ParseResult.GetValueForArgument(_folder).Length;
    }

    private static async Task WatchAsync(InvocationContext context, int times)
    {
        await Task.Delay(times, context.GetCancellationToken());
    }

    private static void Check(string what, InvocationContext context)
    {
        if (context.GetCancellationToken().IsCancellationRequested)
        {
            return;
        }

        Console.WriteLine(what);
    }

    private static Task<int> ListAsync(InvocationContext context) => Task.Run(() => 1, context.GetCancellationToken());
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;

namespace Packer;

public sealed class PackCommand : Command
{
    private readonly Argument<string> _folder = new("folder");

    public PackCommand()
        : base("pack", "Packs a folder")
    {
        Arguments.Add(_folder);
        this.SetAction(PackAsync);
        var watch = new Command("watch");
        watch.SetAction(async (context, cancellationToken) => await WatchAsync(context, cancellationToken, 3));
        var check = new Command("check");
        check.SetAction((ParseResult context, CancellationToken cancellationToken) => Check("all", context, cancellationToken));
        var list = new Command("list");
        list.SetAction(ListAsync);
    }

    private async Task<int> PackAsync(ParseResult context, CancellationToken cancellationToken)
    {
        await Task.Delay(1, cancellationToken);
        return context.GetValue(_folder)!.Length;
    }

    private static async Task WatchAsync(ParseResult context, CancellationToken cancellationToken, int times)
    {
        await Task.Delay(times, cancellationToken);
    }

    private static Task Check(string what, ParseResult context, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.CompletedTask;
        }

        Console.WriteLine(what);
        return Task.CompletedTask;
    }

    private static Task<int> ListAsync(ParseResult context, CancellationToken cancellationToken) => Task.Run(() => 1, cancellationToken);
}
