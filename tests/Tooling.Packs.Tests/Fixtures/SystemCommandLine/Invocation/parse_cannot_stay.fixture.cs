// manual: SCL4003 x2
using System.CommandLine;

public static class Parsing
{
    public static object Parser(Command command) => (Func<string, object>)command.Parse;

    public static int Static(Command command) => CommandExtensions.Parse(command, "--help").Errors.Count;
}
