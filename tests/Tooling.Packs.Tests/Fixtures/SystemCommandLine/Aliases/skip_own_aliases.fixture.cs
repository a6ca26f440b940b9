using System.CommandLine;

public sealed class Own(Command command)
{
    public List<string> Aliases { get; } = [];

    public int Count() => Aliases.Count + command.Options.Count;
}
