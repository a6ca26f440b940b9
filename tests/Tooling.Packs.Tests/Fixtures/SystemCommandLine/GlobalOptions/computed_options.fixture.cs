// manual: SCL2004 x2
using System.CommandLine;

public static class Globals
{
    public static void Register(Command? command, Option<bool> option, List<Option> options)
    {
        command?.AddGlobalOption(option);
        options.ForEach(command!.AddGlobalOption);
    }
}
