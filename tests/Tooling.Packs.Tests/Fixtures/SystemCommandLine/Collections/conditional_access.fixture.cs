// expect: SCL1001, SCL1002
using System.CommandLine;

public static class Extender
{
    public static void Extend(Command? command, Option<bool>? dryRun)
    {
        command?.AddOption(dryRun ?? new Option<bool>("--dry-run"));
        command?.AddArgument(new Argument<string>("target"));
    }
}
-----
using System.CommandLine;

public static class Extender
{
    public static void Extend(Command? command, Option<bool>? dryRun)
    {
        command?.Options.Add(dryRun ?? new Option<bool>("--dry-run"));
        command?.Arguments.Add(new Argument<string>("target"));
    }
}
