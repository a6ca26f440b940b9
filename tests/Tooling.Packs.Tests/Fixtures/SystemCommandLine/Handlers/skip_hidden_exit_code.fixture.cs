// manual: SCL3001 x2
using System.CommandLine;

public static class Program
{
    private static readonly Func<int, Task<int>> s_run = port => Task.FromResult(port);

    public static void Configure(RootCommand root, Option<int> port)
    {
        root.SetHandler(ExecuteAsync, port);
        root.SetHandler(value => RunAsync(value), port);
    }

    private static Task ExecuteAsync(int port)
    {
        Console.WriteLine(port);
        return s_run(port);
    }

    private static Task RunAsync(int port) => ExecuteAsync(port);
}
