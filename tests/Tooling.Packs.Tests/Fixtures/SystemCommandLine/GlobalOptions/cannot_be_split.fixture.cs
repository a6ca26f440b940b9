// expect: SCL2004 x2
// manual: SCL2004
using System.CommandLine;

public static class Globals
{
    public static void Register(Command command, Option<bool> option) => command.AddGlobalOption(option);

    public static void RegisterCreated(Command command) => command.AddGlobalOption(Create());

    public static Action<Option> Adder(Command command) => command.AddGlobalOption;

    private static Option<bool> Create() => new("--created");
}
-----
using System.CommandLine;

public static class Globals
{
    public static void Register(Command command, Option<bool> option) { option.Recursive = true; command.Options.Add(option); }

    public static void RegisterCreated(Command command) { var option = Create(); option.Recursive = true; command.Options.Add(option); }

    public static Action<Option> Adder(Command command) => command.AddGlobalOption;

    private static Option<bool> Create() => new("--created");
}
