using System.CommandLine;

public sealed class Words
{
    public IEnumerable<string> GetCompletions() => ["one", "two"];

    public static int Count(Words words, Command command) => words.GetCompletions().Count() + command.Options.Count;
}
