// expect: SCL1018, SCL3020 x4
using System.CommandLine;
using System.CommandLine.NamingConventionBinder;
using System.CommandLine.Parsing;

public sealed class BuildCommand : Command
{
    private static readonly Option<int> Count = new("--count");

    public BuildCommand()
        : base("build") =>
        Handler = CommandHandler.Create((ParseResult result) => Console.WriteLine(result.Tokens.Count));

    public static void Configure(Command command) => command.Handler = CommandHandler.Create(Run);

    public static void ConfigureAll(IEnumerable<Command> commands)
    {
        commands.ToList().ForEach(c => c.Handler = CommandHandler.Create(Run));
        Tell(new Command("tell"));

        void Tell(Command command) => command.Handler = CommandHandler.Create(() =>
        {
            Console.WriteLine("told");
            return 1;
        });
    }

    private static int Run() => 1;
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public sealed class BuildCommand : Command
{
    private static readonly Option<int> Count = new("--count");

    public BuildCommand()
        : base("build") =>
        SetAction(result => Console.WriteLine(result.Tokens.Count));

    public static void Configure(Command command) => command.SetAction(_ => Run());

    public static void ConfigureAll(IEnumerable<Command> commands)
    {
        commands.ToList().ForEach(c => c.SetAction(_ => Run()));
        Tell(new Command("tell"));

        void Tell(Command command) => command.SetAction(_ =>
        {
            Console.WriteLine("told");
            return 1;
        });
    }

    private static int Run() => 1;
}
