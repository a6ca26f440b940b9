// expect: SCL1003 x3, SCL1007, SCL1018 x2, SCL1029, SCL3020 x21, SCL4001, SCL4004 x3, SCL4005
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.NamingConventionBinder;
using System.CommandLine.Parsing;

public static class Commands
{
    // What it is worth.
    public static Command Count() => new Command("count", "Counts")
    {
        Handler = CommandHandler.Create(() =>
        {
            Console.WriteLine(1);
        }),
        IsHidden = true,
    };

    public static Command Empty() => new("empty") { Handler = CommandHandler.Create(Run) };

    public static Command Broken() =>
        new Command("broken")
        {
            Description = "Is not",
            Handler = CommandHandler.Create(Run)
        };

    public static Command Show => new Command("show")
    {
        Handler = CommandHandler.Create(Run),
    };

    public static Command Get
    {
        get => new Command("get") { Handler = CommandHandler.Create(Run) };
    }

    public static void Configure(Command root) => root.AddCommand(new Command("inner") { Handler = CommandHandler.Create(Run) });

    public static Command Returned(bool isRoot, string text)
    {
        if (isRoot)
        {
            return new RootCommand
            {
                Description = text + "!",
                Handler = CommandHandler.Create((bool verbose) => verbose ? 1 : 2),
            };
        }

        return new Command("sub")
        {
            Handler = CommandHandler.Create(Run),
        };
    }

    public static IEnumerable<Command> All()
    {
        yield return new Command("first") { Handler = CommandHandler.Create(Run) };
        yield return new Command("first-again") { Handler = CommandHandler.Create(() => 2) };
    }

    public static int Given(string[] args, Func<Command> root)
    {
        // Never fails.
        root().AddCommand(new Command("add-all", "Adds") { Handler = CommandHandler.Create(Run) }); // all
        var command = root();
        command.AddCommand(new Command("list", Text()) { Handler = CommandHandler.Create(Run) });
        var made = new RootCommand
        {
            new Option<int>("--count"),
            new Command("one")
            {
                Handler = CommandHandler.Create((int count) =>
                {
                    Console.WriteLine(count);
                    return count;
                }),
                TreatUnmatchedTokensAsErrors = false,
            },
            // The second one
            new Command("two")
            {
                Handler = CommandHandler.Create((int count) => count),
            },
        };
        List<Command> more = new() { new("three") { Handler = CommandHandler.Create(Run) }, new("three") { Handler = CommandHandler.Create(Run) } };
        Func<Command> later = () => new Command("later") { Handler = CommandHandler.Create(Run) };
        return new RootCommand { Handler = CommandHandler.Create((string value) => value.Length) }.Invoke(args);
    }

    public static int Built(string[] args) =>
        new CommandLineBuilder(new RootCommand { Handler = CommandHandler.Create(Run) }).UseDefaults().Build().Invoke(args);

    public static int Parsed(string[] args)
    {
        var parser = new CommandLineBuilder(new RootCommand("Parses")
            {
                Handler = CommandHandler.Create(() =>
                {
                    return 4;
                })
            })
            .UseDefaults()
            .Build();
        if (args.Length == 0)
        {
            return new CommandLineBuilder(new RootCommand { new Command("none") { Handler = CommandHandler.Create(Run) } }).UseDefaults().Build().Invoke(args);
        }

        return parser.Invoke(args);
    }

    private static string Text() => "Lists";

    private static int Run() => 1;
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Commands
{
    // What it is worth.
    public static Command Count()
    {
        var command = new Command("count", "Counts")
        {
            Hidden = true,
        };
        command.SetAction(_ =>
        {
            Console.WriteLine(1);
        });
        return command;
    }

    public static Command Empty()
    {
        Command command = new("empty");
        command.SetAction(_ => Run());
        return command;
    }

    public static Command Broken()
    {
        var command = new Command("broken")
        {
            Description = "Is not"
        };
        command.SetAction(_ => Run());
        return command;
    }

    public static Command Show
    {
        get
        {
            var command = new Command("show");
            command.SetAction(_ => Run());
            return command;
        }
    }

    public static Command Get
    {
        get
        {
            var command = new Command("get");
            command.SetAction(_ => Run());
            return command;
        }
    }

    public static void Configure(Command root)
    {
        var innerCommand = new Command("inner");
        innerCommand.SetAction(_ => Run());
        root.Subcommands.Add(innerCommand);
    }

    public static Command Returned(bool isRoot, string text)
    {
        if (isRoot)
        {
            var rootCommand = new RootCommand
            {
                Description = text + "!",
            };
            rootCommand.SetAction(parseResult =>
            {
                bool verbose = false;
                return verbose ? 1 : 2;
            });
            return rootCommand;
        }

        var command = new Command("sub");
        command.SetAction(_ => Run());
        return command;
    }

    public static IEnumerable<Command> All()
    {
        var command = new Command("first");
        command.SetAction(_ => Run());
        yield return command;
        var command2 = new Command("first-again");
        command2.SetAction(_ => 2);
        yield return command2;
    }

    public static int Given(string[] args, Func<Command> root)
    {
        // Never fails.
        var addAllCommand = new Command("add-all", "Adds");
        addAllCommand.SetAction(_ => Run());
        root().Subcommands.Add(addAllCommand); // all
        var command = root();
        var listCommand = new Command("list", Text());
        listCommand.SetAction(_ => Run());
        command.Subcommands.Add(listCommand);
        var oneCommand = new Command("one")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        oneCommand.SetAction(parseResult =>
        {
            var count = parseResult.GetValue<int>("--count");
            Console.WriteLine(count);
            return count;
        });
        var twoCommand = new Command("two");
        twoCommand.SetAction(parseResult =>
        {
            var count = parseResult.GetValue<int>("--count");
            return count;
        });
        var made = new RootCommand
        {
            new Option<int>("--count"),
            oneCommand,
            // The second one
            twoCommand,
        };
        Command threeCommand = new("three");
        threeCommand.SetAction(_ => Run());
        Command threeCommand2 = new("three");
        threeCommand2.SetAction(_ => Run());
        List<Command> more = new() { threeCommand, threeCommand2 };
        Func<Command> later = () =>
        {
            var command2 = new Command("later");
            command2.SetAction(_ => Run());
            return command2;
        };
        var rootCommand = new RootCommand();
        rootCommand.SetAction(parseResult =>
        {
            string value = null!;
            return value.Length;
        });
        return rootCommand.Parse(args).Invoke();
    }

    public static int Built(string[] args)
    {
        var root = new RootCommand();
        root.SetAction(_ => Run());
        return root.Parse(args).Invoke();
    }

    public static int Parsed(string[] args)
    {
        var root = new RootCommand("Parses");
        root.SetAction(_ =>
        {
            return 4;
        });
        var rootCommand = root;
        if (args.Length == 0)
        {
            var noneCommand = new Command("none");
            noneCommand.SetAction(_ => Run());
            return new RootCommand { noneCommand }.Parse(args).Invoke();
        }

        return rootCommand.Parse(args).Invoke();
    }

    private static string Text() => "Lists";

    private static int Run() => 1;
}
