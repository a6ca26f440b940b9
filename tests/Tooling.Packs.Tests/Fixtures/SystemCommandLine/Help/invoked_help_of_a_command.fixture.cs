// expect: SCL1003, SCL3001 x2, SCL3002, SCL4001, SCL4007 x3
using System.CommandLine;
using System.CommandLine.Invocation;

public sealed class GenerateCommand : Command
{
    public GenerateCommand()
        : base("generate", "Generates.")
    {
        this.SetHandler(async context =>
        {
            context.ExitCode = await this.InvokeAsync("--help").ConfigureAwait(false);
        });
    }

    public static Command Group()
    {
        var group = new Command("group");
        group.SetHandler(() => group.Invoke("-h"));
        group.AddCommand(new GenerateCommand());
        return group;
    }

    public static Task<int> HelpAsync(Command command) => command.InvokeAsync(new[] { "-?" });

    public static int Root(RootCommand root) => root.Invoke("--help");
}
-----
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

public sealed class GenerateCommand : Command
{
    public GenerateCommand()
        : base("generate", "Generates.")
    {
        this.SetAction(async context =>
        {
            return await Task.FromResult(new HelpAction().Invoke(this.Parse(""))).ConfigureAwait(false);
        });
    }

    public static Command Group()
    {
        var group = new Command("group");
        group.SetAction(_ => { new HelpAction().Invoke(group.Parse("")); });
        group.Subcommands.Add(new GenerateCommand());
        return group;
    }

    public static Task<int> HelpAsync(Command command) => Task.FromResult(new HelpAction().Invoke(command.Parse("")));

    public static int Root(RootCommand root) => root.Parse("--help").Invoke();
}
