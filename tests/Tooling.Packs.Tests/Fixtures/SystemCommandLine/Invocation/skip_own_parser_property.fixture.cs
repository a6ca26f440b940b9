using System.CommandLine;

public sealed class Settings
{
    public Settings? Parser { get; init; }

    public Settings? Configuration { get; init; }

    public Command? RootCommand { get; init; }

    public static Command? Root(Settings settings) => settings.Parser?.Configuration?.RootCommand;
}
