// expect: SCL1003, SCL1004, SCL1018 x2, SCL3004, SCL3005, SCL3020 x8, SCL4001
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.IO;
using System.CommandLine.NamingConventionBinder;

internal static class CommandExtensions
{
    /// <summary>Lets collection initializers have a handler.</summary>
    public static void Add(this Command command, ICommandHandler handler)
    {
        command.Handler = handler;
    }

    public static T WithHandler<T>(this T command, ICommandHandler handler)
        where T : Command
    {
        command.Handler = handler;
        return command;
    }

    public static Command Named(this Command command, string alias)
    {
        command.AddAlias(alias);
        return command;
    }
}

public static class Program
{
    public static int Main(string[] args)
    {
        var root = new RootCommand("Shop")
        {
            new Option<bool>("--loud"),
            BuyCommand(),
            new Command("list", "Lists")
            {
                new Option<int>("--max-count"),
                CommandHandler.Create((int maxCount, bool loud) => Console.WriteLine($"{maxCount} {loud}")),
            },
        };
        root.AddCommand(new Command("count") { new Argument<string>("what") }.Named("c").WithHandler(CommandHandler.Create<string, bool>(Count)));
        Register(root, CommandHandler.Create(() => 3));
        return root.Invoke(args);
    }

    private static Command BuyCommand() =>
        new Command(name: "buy", description: "Buys")
        {
            // Handler
            CommandHandler.Create<IConsole, string, CancellationToken>(BuyAsync),
            // Options
            ItemArgument(),
        };

    private static Command SellCommand()
    {
        return new Command("sell") { ItemArgument() }.WithHandler(CommandHandler.Create(async (string item) =>
        {
            await Task.Yield();
            Console.WriteLine(item);
            return 1;
        }));
    }

    private static void Register(Command parent, ICommandHandler? handler) => parent.Handler = handler;

    private static Argument<string> ItemArgument() => new("item");

    private static int Count(string what, bool loud) => loud ? what.Length : 0;

    private static async Task<int> BuyAsync(IConsole console, string item, CancellationToken token)
    {
        await Task.Delay(1, token);
        console.Out.WriteLine(item);
        return 7;
    }
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;

internal static class CommandExtensions
{
    /// <summary>Lets collection initializers have a handler.</summary>
    public static void Add(this Command command, Action<Command> handler)
    {
        handler(command);
    }

    public static T WithHandler<T>(this T command, Action<Command> handler)
        where T : Command
    {
        handler(command);
        return command;
    }

    public static Command Named(this Command command, string alias)
    {
        command.Aliases.Add(alias);
        return command;
    }
}

public static class Program
{
    public static int Main(string[] args)
    {
        var root = new RootCommand("Shop")
        {
            new Option<bool>("--loud"),
            BuyCommand(),
            new Command("list", "Lists")
            {
                new Option<int>("--max-count"),
                command => command.SetAction(parseResult =>
                {
                    var maxCount = parseResult.GetValue<int>("--max-count");
                    var loud = parseResult.GetValue<bool>("--loud");
                    Console.WriteLine($"{maxCount} {loud}");
                }),
            },
        };
        root.Subcommands.Add(new Command("count") { new Argument<string>("what") }.Named("c").WithHandler(command => command.SetAction(parseResult => Count(parseResult.GetValue<string>("what")!, parseResult.GetValue<bool>("--loud")))));
        Register(root, command => command.SetAction(_ => 3));
        return root.Parse(args).Invoke();
    }

    private static Command BuyCommand() =>
        new Command(name: "buy", description: "Buys")
        {
            // Handler
            command => command.SetAction((parseResult, cancellationToken) => BuyAsync(
                parseResult.InvocationConfiguration,
                parseResult.GetValue<string>("item")!,
                cancellationToken)),
            // Options
            ItemArgument(),
        };

    private static Command SellCommand()
    {
        return new Command("sell") { ItemArgument() }.WithHandler(command => command.SetAction(async parseResult =>
        {
            var item = parseResult.GetValue<string>("item")!;
            await Task.Yield();
            Console.WriteLine(item);
            return 1;
        }));
    }

    private static void Register(Command parent, Action<Command> handler) => handler(parent);

    private static Argument<string> ItemArgument() => new("item");

    private static int Count(string what, bool loud) => loud ? what.Length : 0;

    private static async Task<int> BuyAsync(InvocationConfiguration console, string item, CancellationToken token)
    {
        await Task.Delay(1, token);
        console.Output.WriteLine(item);
        return 7;
    }
}
