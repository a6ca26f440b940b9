// expect: SCL1021, SCL1040
// manual: SCL1021 x5
using System.CommandLine;

public static class Names
{
    public static void Set(Command command, Argument<int> argument, Option option, IdentifierSymbol symbol)
    {
        command.Name = "build";
        (argument.Name, symbol.Name) = ("count", "other");
        option.Name += "s";
    }

    public static RootCommand Root() => new() { Name = "tool" };

    public static Command Build() => new("b") { Name = "build" };
}
-----
using System.CommandLine;

public static class Names
{
    public static void Set(Command command, Argument<int> argument, Option option, Symbol symbol)
    {
        command.Name = "build";
        (argument.Name, symbol.Name) = ("count", "other");
        option.Name += "s";
    }

    public static RootCommand Root() => new();

    public static Command Build() => new("b") { Name = "build" };
}
