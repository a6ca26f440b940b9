// manual: SCL1018, SCL3020 x2, SCL9003 x2
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.NamingConventionBinder;

public static class Program
{
    public static ICommandHandler Configure(Command command) => command.Handler = CommandHandler.Create(Run);

    public static IEnumerable<ICommandHandler?> All(IEnumerable<Command> commands) => commands.Select(c => c.Handler = CommandHandler.Create(Run));

    private static int Run() => 1;
}
