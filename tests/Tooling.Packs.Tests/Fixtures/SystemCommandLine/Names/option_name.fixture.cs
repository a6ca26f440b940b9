// expect: SCL1020, SCL1021 x2
// manual: SCL1021
using System.CommandLine;

public static class Names
{
    public static string Of(Option option) => option.Name;

    public static string OfCommand(Command command) => command.Name;

    public static bool Same(Option<int> option, string name) => option.Name == name || option.HasAlias(name);

    public static void Rename(Option option) => option.Name = "other";
}
-----
using System.CommandLine;

public static class Names
{
    public static string Of(Option option) => option.Name.TrimStart('-', '/');

    public static string OfCommand(Command command) => command.Name;

    public static bool Same(Option<int> option, string name) => option.Name.TrimStart('-', '/') == name || (option.Name == name || option.Aliases.Contains(name));

    public static void Rename(Option option) => option.Name = "other";
}
