using Tooling.Reporting;

namespace Tooling.Packs.Tests.Inventory;

/// <summary>
/// Which commands a program offers, however it declares them. One line a command, ordered by path:
/// description, parameters (<c>!</c> required, <c>=</c> default), and what runs, with file and line.
/// </summary>
public sealed class CommandInventoryTests
{
    /// <summary>As a library has it: without code, as far as can be seen.</summary>
    private const string Container = "namespace Microsoft.Extensions.DependencyInjection { static class Services { public static extern T GetRequiredService<T>(this IServiceProvider provider); } }";

    [Fact]
    public void Legacy_commands_have_their_options_arguments_and_handlers() => AssertLegacy(
        """
        app convert: Converts [<file> FileInfo!; --format Format=Format.Text] -> Convert @1:17
        app: A tool [--count,-c int=1 (How often); --verbose bool] -> lambda @1:12
        """,
        """
        var count = new Option<int>(new[] { "-c", "--count" }, () => 1, "How often");
        var root = new RootCommand("A tool");
        root.AddOption(count);
        root.AddGlobalOption(new Option<bool>("--verbose"));
        var file = new Argument<FileInfo>("file");
        var format = new Option<Format>("--format", getDefaultValue: () => Format.Text);
        var convert = new Command("convert", "Converts") { file };
        convert.AddOption(format);
        convert.SetHandler(Convert, file, format);
        root.AddCommand(convert);

        root.SetHandler(context =>
        {
            context.ExitCode = 1;
        });
        return root.Invoke(args);
        static void Convert(FileInfo file, Format format) { }
        enum Format { Text, Json }
        """);

    [Fact]
    public void Modern_commands_have_their_options_arguments_and_handlers() => AssertModern(
        """
        app convert: Converts [<file> FileInfo!; --name string! (Whom); <rest> string[]; <port> int=80] -> lambda @1:13
        app: A tool [--count,-c,-n int=1 (How often); --verbose bool] -> Program.Run @1:19
        """,
        """
        var count = new Option<int>("--count", "-c") { Description = "How often", DefaultValueFactory = _ => 1 };
        count.Aliases.Add("-n");
        var file = new Argument<FileInfo>("file");
        var convert = new Command("convert", "Converts")
        {
            file,
            new Option<string>("--name") { Required = true, Description = "Whom" },
            new Argument<string[]>("rest"),
        };
        var port = new Argument<int>("port");
        port.DefaultValueFactory = static result => 80;
        convert.Arguments.Add(port);
        convert.SetAction((parseResult, token) => Task.FromResult(0));
        var root = new RootCommand("A tool") { Options = { count, new Option<bool>("--verbose") { Recursive = true } }, Subcommands = { convert } };
        root.SetAction(Program.Run);
        return root.Parse(args).Invoke();
        partial class Program
        {
            internal static int Run(ParseResult parseResult) => 0;
        }
        """);

    [Fact]
    public void Commands_that_a_container_makes_are_subcommands() => AssertLegacy(
        """
        app add: Adds [--name string]
        app db clean: - []
        app db seed: - []
        app db: - []
        app: All []
        """,
        """
        using Microsoft.Extensions.DependencyInjection;
        IServiceProvider services = null!;
        var root = services.GetRequiredService<App>();
        sealed class App : RootCommand
        {
            public App(IEnumerable<Command> commands, Func<Type, object> services) : base("All")
            {
                foreach (var command in commands)
                    AddCommand(command);
            }
        }
        sealed class Add : Command { public Add() : base("add", "Adds") => AddOption(new Option<string>("--name")); }
        sealed class Db : Command
        {
            public Db(Seed seed, IServiceProvider services) : base("db")
            {
                AddCommand(seed);
                AddCommand(services.GetRequiredService<Clean>());
            }
        }
        sealed class Seed() : Command("seed");
        """,
        "sealed class Clean() : Command(\"clean\");",
        Container);

    [Fact]
    public void Commands_are_followed_through_factories_and_their_parameters() => AssertLegacy(
        """
        app one: The one [--verbose,-v bool; <path> string!]
        app two: The two [--verbose,-v bool]
        app: - [--verbose,-v bool]
        """,
        """
        var verbose = new Option<bool>("--verbose");
        verbose.AddAlias("-v");
        var root = new RootCommand();
        Commands.AddCommon(root, verbose);
        root.AddCommand(Commands.One(verbose));
        foreach (var command in Commands.Others(verbose))
        {
            root.AddCommand(command);
        }
        return root.Invoke(args);
        """,
        """
        static class Commands
        {
            public static Command One(Option<bool> verbose)
            {
                Command one;
                one = new Command("one", "The one").With(new Argument<string>("path"));
                AddCommon(one, verbose);
                return one;
            }

            public static IEnumerable<Command> Others(Option<bool> verbose)
            {
                var commands = new List<Command>();
                var two = new Command("two") { Description = "The two" };
                AddCommon(two, verbose);
                commands.Add(two);
                return commands;
            }

            public static void AddCommon(Command command, Option<bool> verbose) => command.AddOption(verbose);

            private static Command With(this Command command, Argument argument)
            {
                command.AddArgument(argument);
                return command;
            }
        }
        """);

    [Fact]
    public void Each_call_of_a_factory_with_a_name_is_a_command_of_its_own() => AssertModern(
        """
        app add: Adds [--force bool (Whatever happens); <item> string!] -> lambda @1:10
        app remove: Removes [--force bool (Whatever happens); <item> string!] -> lambda @1:10
        app: - []
        """,
        """
        var root = new RootCommand { Make("add", "Adds", "item") };
        root.Subcommands.Add(Make("remove", "Removes", "item"));
        return root.Parse(args).Invoke();

        static Command Make(string name, string description, string argument)
        {
            var command = new Command(name, description);
            command.Options.Add(Flag("--force", "Whatever happens"));
            command.Add(new Argument<string>(argument));
            command.SetAction(parseResult => { });
            return command;
        }

        static Option<bool> Flag(string name, string description) => new(name) { Description = description };
        """);

    [Fact]
    public void Classes_of_their_own_are_commands() => AssertLegacy(
        """
        app copy: Copies [--dry-run bool (Only says so); <from> string!; --level int=3] -> CopyCommand.Run @2:20
        app move: Moves [--dry-run bool (Only says so); <to> string?] -> MoveCommand.RunAsync @3:6
        app: Files []
        """,
        """
        return new Root().Invoke(args);

        sealed class Root : RootCommand
        {
            public Root() : base("Files")
            {
                AddCommand(new CopyCommand());
                Add(new MoveCommand("move"));
            }
        }
        """,
        """
        abstract class FileCommand : Command
        {
            protected readonly Option<bool> DryRun = new("--dry-run", "Only says so");

            protected FileCommand(string name, string description) : base(name, description) => AddOption(DryRun);
        }

        sealed class CopyCommand : FileCommand
        {
            private readonly Argument<string> _from = new("from");

            public CopyCommand() : base("copy", "Copies")
            {
                AddArgument(_from);
                AddOption(Level);
                this.SetHandler(Run, _from, DryRun);
            }

            private Option<int> Level { get; } = new("--level", () => 3);
            private static void Run(string from, bool dryRun) { }
        }
        """,
        """
        sealed class MoveCommand : FileCommand
        {
            public MoveCommand(string name) : base(name, "Moves")
            {
                Add(new Argument<string?>("to") { Arity = ArgumentArity.ZeroOrOne });
                this.SetHandler(context => RunAsync(context));
            }
            private static Task RunAsync(System.CommandLine.Invocation.InvocationContext context) => Task.CompletedTask;
        }
        """);

    [Fact]
    public void Modern_classes_with_primary_constructors_and_actions_are_commands() => AssertModern(
        """
        app copy: Copies [--verbose bool (Says more)] -> CopyAction @1:4
        app: - []
        """,
        """
        var root = new RootCommand { new CopyCommand("Copies") { new VerboseOption() } };
        return root.Parse(args).Invoke();
        sealed class VerboseOption() : Option<bool>("--verbose") { public override string ToString() => Name; }
        sealed class CopyAction : System.CommandLine.Invocation.SynchronousCommandLineAction { public override int Invoke(ParseResult parseResult) => 0; }
        sealed class CopyCommand : Command
        {
            public CopyCommand(string text) : base("copy") { Description = text; Action = new CopyAction(); Options[0].Description = "Not followed"; }
        }
        static class Later { static void Set(VerboseOption option) => option.Description = "Says more"; static void All() => Set(new VerboseOption()); }
        """);

    [Fact]
    public void Fields_properties_and_fluent_calls_are_followed() => AssertLegacy(
        """
        app: - [--color string (Which); --size,-s int]
        """,
        """
        return Tool.Root.Invoke(args);
        static class Tool
        {
            private static readonly string Prefix = "--";
            private static readonly Option<string> Color = new Option<string>(Prefix + "color", "Which").FromAmong("red", "blue").AddCompletions("red");
            private static Option<int> Size => new(new[] { $"{Prefix}size", "-s" }, SizeOf);
            public static Command Root
            {
                get
                {
                    var root = new RootCommand();
                    foreach (var option in new Option[] { Color, Size })
                    {
                        root.AddOption(option);
                    }

                    return root;
                }
            }
            private static int SizeOf() => 3;
        }
        """);

    [Fact]
    public void What_is_not_constant_is_shown_as_its_code() => AssertLegacy(
        """
        {args[0]}: {Texts.Get("one")} [{Texts.Get("--name")} string; {Options(args)} int]
        """,
        """
        var command = new Command(args[0], Texts.Get("one")) { new Option<string>(Texts.Get("--name")) };
        command.AddOption(Options(args));
        return command.Invoke(args);
        static Option<int> Options(string[] args) => (Option<int>)(object)args;
        static class Texts { public static string Get(string key) => key + Environment.NewLine; }
        """);

    [Fact]
    public void A_class_that_runs_is_named() => AssertLegacy(
        """
        app: - [] -> Wrapped @1:7
        """,
        """
        var root = new RootCommand { Handler = new Wrapped(Program.Main2) };
        return root.Invoke(args);
        partial class Program
        {
            internal static void Main2() { }
        }
        sealed class Wrapped(Action run) : System.CommandLine.Invocation.ICommandHandler
        {
            public int Invoke(System.CommandLine.Invocation.InvocationContext context) { run(); return 0; }
            public Task<int> InvokeAsync(System.CommandLine.Invocation.InvocationContext context) => Task.FromResult(Invoke(context));
        }
        """);

    [Fact]
    public void Commands_that_are_added_to_each_other_end() => AssertModern(
        """
        app a b: - []
        app a: - []
        app: - []
        """,
        """
        var (a, root) = (new Command("a"), new RootCommand());
        Command b = new("b");
        a.Subcommands.Add(b);
        b.Subcommands.Add(a);
        root.Add(a);
        return root.Parse(args).Invoke();
        """);

    [Fact]
    public void What_only_looks_alike_is_no_command() => AssertModern(
        """

        """,
        """
        var command = new Other.Command("x");
        command.Add("y");
        var options = new List<Option>();
        return options.Count;
        namespace Other
        {
            class Command(string name) { public string Name => name; public void Add(string option) { } }
            class RootCommand;
        }
        """);

    private static void AssertLegacy(string expected, params string[] files)
    {
        var tools = Inventory.Legacy(files);
        Assert.Equal(expected, tools.Describe());
        Assert.All(tools, t => Assert.Equal(ApiGeneration.Legacy, t.Api));
    }

    private static void AssertModern(string expected, params string[] files)
    {
        var tools = Inventory.Modern(files);
        Assert.Equal(expected, tools.Describe());
        Assert.All(tools, t => Assert.Equal(ApiGeneration.Modern, t.Api));
    }
}
