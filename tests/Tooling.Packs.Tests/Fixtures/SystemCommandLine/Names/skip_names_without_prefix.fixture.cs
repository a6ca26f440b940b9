using System.CommandLine;

public static class Names
{
    public static string Of(Command command, RootCommand root, Argument<int> argument) => command.Name + root.Name + argument.Name + command.Subcommands[0].Name;

    public static string Of<T>(T command)
        where T : Command => command.Name;

    public static string Of(Option option) => option.Name.TrimStart('-') + option.Name.TrimStart('/', '-') + nameof(option.Name) + new Person("Ann").Name;

    public static bool IsBuild(Command command) => command is { Name: "build" };

    private sealed record Person(string Name);
}
