// library: legacy-beta1-2021
// expect: SCL1003, SCL1034, SCL4001
// manual: SCL3020 x2, SCL9001 x5
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

public static class Program
{
    public static int Main(string[] args)
    {
        var command = new RootCommand("Tool");
        command.Handler = CommandHandler.Create<IHelpBuilder>(help => Show(help, command));

        var build = new Command("build");
        build.Handler = CommandHandler.Create<IHelpBuilder>(Help);
        command.AddCommand(build);
        return command.Invoke(args);
    }

    private static int Show(IHelpBuilder help, ICommand command)
    {
        help.Write(command);
        return 1;
    }

    private static void Help(IHelpBuilder help) => Console.WriteLine(help.GetHashCode());
}
-----
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

public static class Program
{
    public static int Main(string[] args)
    {
        var command = new RootCommand("Tool");
        command.Handler = CommandHandler.Create<IHelpBuilder>(help => Show(help, command));

        var build = new Command("build");
        build.Handler = CommandHandler.Create<IHelpBuilder>(Help);
        command.Subcommands.Add(build);
        return command.Parse(args).Invoke();
    }

    private static int Show(IHelpBuilder help, Command command)
    {
        help.Write(command);
        return 1;
    }

    private static void Help(IHelpBuilder help) => Console.WriteLine(help.GetHashCode());
}
