// expect: SCL3001 x3
using System.CommandLine;

public static class Program
{
    public static void Configure(RootCommand root, Option<int> port)
    {
        root.SetHandler(ExecuteAsync, port);
        root.SetHandler(value => RunAsync(value), port);
        root.SetHandler(CountAsync, port);
    }

    private static Task ExecuteAsync(int port) => port > 1 ? RunAsync(port) : Task.CompletedTask;

    private static async Task RunAsync(int port) => await CountAsync(port);

    private static Task<int> CountAsync(int port) => Task.FromResult(port);
}
-----
using System.CommandLine;

public static class Program
{
    public static void Configure(RootCommand root, Option<int> port)
    {
        root.SetAction(parseResult => ExecuteAsync(parseResult.GetValue(port)));
        root.SetAction(parseResult => RunAsync(parseResult.GetValue(port)));
        root.SetAction(parseResult => CountAsync(parseResult.GetValue(port)));
    }

    private static Task ExecuteAsync(int port) => port > 1 ? RunAsync(port) : Task.CompletedTask;

    private static async Task RunAsync(int port) => await CountAsync(port);

    private static Task<int> CountAsync(int port) => Task.FromResult(port);
}
