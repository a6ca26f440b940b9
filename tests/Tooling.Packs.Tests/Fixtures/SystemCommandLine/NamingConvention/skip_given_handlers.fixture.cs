// manual: SCL1018, SCL3020 x6, SCL9003 x13
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.NamingConventionBinder;

internal static class CommandExtensions
{
    // Something else is done with the handler as well.
    public static void AddBoth(this Command command, Command other, ICommandHandler handler)
    {
        command.Handler = handler;
        other.Handler = handler;
    }

    // What is given to it is made elsewhere.
    public static Command WithHandler(this Command command, ICommandHandler handler)
    {
        command.Handler = handler;
        return command;
    }

    // No option is known for what one of the handlers takes.
    public static void Add(this Command command, ICommandHandler handler) => command.Handler = handler;

    // The command is not the one that is given.
    public static void AddInner(this Command command, ICommandHandler handler)
    {
        command = new Command("inner");
        command.Handler = handler;
    }

    // It is not only called.
    public static void Set(Command command, ICommandHandler handler) => command.Handler = handler;
}

public static class Program
{
    public static void Run(Command first, ICommandHandler made, string[] names)
    {
        first.AddBoth(new Command("second"), CommandHandler.Create(() => 1));
        first.WithHandler(made);
        first.WithHandler(CommandHandler.Create(() => 1));
        var elsewhere = names.Append("--address");
        var later = new Command("later") { CommandHandler.Create((Uri address) => 1) };
        var other = new Command("other") { CommandHandler.Create(() => 1) };
        first.AddInner(CommandHandler.Create(() => 1));
        Action<Command, ICommandHandler> set = CommandExtensions.Set;
        CommandExtensions.Set(first, CommandHandler.Create(() => 1));
    }
}
