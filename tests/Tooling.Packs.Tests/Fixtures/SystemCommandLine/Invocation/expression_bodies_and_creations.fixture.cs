// expect: SCL1003, SCL3001, SCL4001 x3
using System.CommandLine;

public sealed class Root : RootCommand
{
    public Root()
        : base("Tool")
    {
        AddCommand(new Command("sub"));
        this.SetHandler(() => { });
    }

    public int Run(string[] args) => this.Invoke(args);

    public static Task<int> RunAsync(params string[] args) => new Root().InvokeAsync(args);

    public static async Task<int> Main(string[] args) =>
        await new RootCommand("Tool") { new Command("sub") }
            .InvokeAsync(args);
}
-----
using System.CommandLine;

public sealed class Root : RootCommand
{
    public Root()
        : base("Tool")
    {
        Subcommands.Add(new Command("sub"));
        this.SetAction(_ => { });
    }

    public int Run(string[] args) => this.Parse(args).Invoke();

    public static Task<int> RunAsync(params string[] args) => new Root().Parse(args).InvokeAsync();

    public static async Task<int> Main(string[] args) =>
        await new RootCommand("Tool") { new Command("sub") }
            .Parse(args).InvokeAsync();
}
