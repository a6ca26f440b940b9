// manual: SCL1018, SCL3020 x6
using System.CommandLine;
using System.CommandLine.NamingConventionBinder;

public class Tool
{
    public void Configure(Command command, Action<string> run, Func<Task> check, Action again)
    {
        // What its parameter is called is not seen.
        command.Handler = CommandHandler.Create(run);

        // Its task may be one of an exit code.
        command.Handler = CommandHandler.Create(check);

        // It would be made each time.
        command.Handler = CommandHandler.Create(Made());

        // It may be another one later.
        command.Handler = CommandHandler.Create(again);
        again = () => { };

        // What is derived may hide it.
        command.Handler = CommandHandler.Create(GetType().GetMethod(nameof(Print))!, this);

        // Another object's.
        command.Handler = CommandHandler.Create(typeof(Tool).GetMethod(nameof(Print))!, new Tool());
    }

    public void Print()
    {
    }

    private static Action Made() => () => { };
}

public sealed class Derived : Tool
{
    public new void Print()
    {
    }
}
