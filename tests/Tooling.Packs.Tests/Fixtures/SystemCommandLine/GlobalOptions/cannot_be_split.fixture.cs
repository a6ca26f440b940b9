// manual: SCL2004 x3
using System.CommandLine;

public static class Globals
{
    public static void Register(Command command, Option<bool> option) => command.AddGlobalOption(option);

    public static void RegisterCreated(Command command) => command.AddGlobalOption(Create());

    public static Action<Option> Adder(Command command) => command.AddGlobalOption;

    private static Option<bool> Create() => new("--created");
}
