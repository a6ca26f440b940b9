// expect: SCL4001 x4
using System.CommandLine;

public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        var root = new RootCommand("Tool");
        if (args.Length == 0)
        {
            return root.Invoke("--help");
        }

        if (args.Length > 3)
            return root.InvokeAsync(args).Result;

        await root.InvokeAsync(string.Join(' ', args)).ConfigureAwait(false);
        return await root.InvokeAsync(args: args);
    }
}
-----
using System.CommandLine;

public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        var root = new RootCommand("Tool");
        if (args.Length == 0)
        {
            return root.Parse("--help").Invoke();
        }

        if (args.Length > 3)
            return root.Parse(args).InvokeAsync().Result;

        await root.Parse(string.Join(' ', args)).InvokeAsync().ConfigureAwait(false);
        return await root.Parse(args).InvokeAsync();
    }
}
