// library: legacy-beta1-2020
// expect: SCL1001, SCL1003 x2, SCL1018, SCL3007, SCL3008, SCL3020 x3, SCL4001, SCL4021 x6
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.IO;

public static class Program
{
    public static int Main(string[] args)
    {
        var command = new RootCommand("Tool");
        var verbose = new Option<bool>("--verbose");
        command.AddOption(verbose);
        var generate = new GenerateCommand();
        command.AddCommand(generate);

        // Show help unless a subcommand was used.
        command.Handler = CommandHandler.Create<IHelpBuilder>(help =>
        {
            help.Write(command);
            return 1;
        });

        var other = new Command("other");
        other.Handler = CommandHandler.Create((bool verbose, IHelpBuilder help) =>
        {
            if (verbose)
            {
                help.Write(other);
            }

            help.Write(command);
        });
        command.AddCommand(other);

        if (args.Length == 0)
        {
            var helpBuilder = new HelpBuilder(new SystemConsole());
            helpBuilder.Write(command);
            return 0;
        }

        return command.Invoke(args);
    }

    private static void Show(InvocationContext context) => new HelpBuilder(context.Console).Write(context.ParseResult.CommandResult.Command);
}

internal sealed class GenerateCommand : Command
{
    public GenerateCommand()
        : base("generate")
    {
        Handler = CommandHandler.Create<IHelpBuilder>(help => help.Write(this));
    }
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
        var verbose = new Option<bool>("--verbose");
        command.Options.Add(verbose);
        var generate = new GenerateCommand();
        command.Subcommands.Add(generate);

        // Show help unless a subcommand was used.
        command.SetAction(parseResult =>
        {
            new HelpAction().Invoke(parseResult);
            return 1;
        });

        var other = new Command("other");
        other.SetAction(parseResult =>
        {
            var verbose = parseResult.GetValue<bool>("--verbose");
            if (verbose)
            {
                new HelpAction().Invoke(parseResult);
            }

            new HelpAction().Invoke(command.Parse(""));
        });
        command.Subcommands.Add(other);

        if (args.Length == 0)
        {
            new HelpAction().Invoke(command.Parse(""));
            return 0;
        }

        return command.Parse(args).Invoke();
    }

    private static void Show(ParseResult context) => new HelpAction().Invoke(context);
}

internal sealed class GenerateCommand : Command
{
    public GenerateCommand()
        : base("generate")
    {
        SetAction(parseResult => new HelpAction().Invoke(parseResult));
    }
}
