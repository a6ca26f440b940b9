using System.CommandLine;
using System.CommandLine.Parsing;

public static class Roots
{
    public static Command Of(System.CommandLine.Parsing.CommandResult result) => result.Command;

    public static string Name(RootCommand root) => root.Description ?? string.Empty;
}
