// expect: SCL3001, SCL3008 x2
// manual: SCL3002
using System.CommandLine;
using System.CommandLine.Invocation;

internal interface IRunner
{
    Task RunAsync(string folder, InvocationContext context);
}

internal sealed class Runner : IRunner
{
    public async Task RunAsync(string folder, InvocationContext context) => await Task.Delay(folder.Length, context.GetCancellationToken());
}

public static class Program
{
    public static void Main()
    {
        IRunner runner = new Runner();
        var command = new Command("run");
        command.SetHandler(async context => await runner.RunAsync(context: context, folder: "here"));
    }
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;

internal interface IRunner
{
    Task RunAsync(string folder, ParseResult context);
}

internal sealed class Runner : IRunner
{
    public async Task RunAsync(string folder, ParseResult context) => await Task.Delay(folder.Length, context.GetCancellationToken());
}

public static class Program
{
    public static void Main()
    {
        IRunner runner = new Runner();
        var command = new Command("run");
        command.SetAction(async context => await runner.RunAsync(context: context, folder: "here"));
    }
}
