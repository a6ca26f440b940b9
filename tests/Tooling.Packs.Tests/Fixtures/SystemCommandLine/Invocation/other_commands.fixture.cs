// expect: SCL4002 x2
using System.CommandLine;

public static class Program
{
    public static int Run(Command command, string[] args) => command.Invoke(args);

    public static async Task<int> Main(string[] args)
    {
        var tool = new Command("tool");
        return await tool.InvokeAsync(args);
    }
}
-----
using System.CommandLine;

public static class Program
{
    public static int Run(Command command, string[] args) => command.Parse(args).Invoke();

    public static async Task<int> Main(string[] args)
    {
        var tool = new Command("tool");
        return await tool.Parse(args).InvokeAsync();
    }
}
