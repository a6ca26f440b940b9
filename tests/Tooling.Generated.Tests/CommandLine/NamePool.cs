namespace Tooling.Generated.Tests.CommandLine;

/// <summary>Names that are used once in a program: beta4 does not parse a command with two equal ones.</summary>
/// <param name="choices">What to choose with.</param>
internal sealed class NamePool(Choices choices)
{
    private static readonly string[] AllWords =
    [
        "count", "name", "force", "level", "path", "dry-run", "max-items", "tag", "mode", "rate", "since", "include", "target", "output", "input", "filter",
        "build", "clean", "list", "show", "push", "pull", "sync", "init", "config", "remote", "cache", "server", "id", "x-y-z", "URL", "no-cache", "depth", "user",
    ];

    private readonly Queue<string> _words = new(choices.Shuffled(AllWords));

    private readonly Queue<char> _letters = new(choices.Shuffled("abcdefghijklmnopqrstuwxyzABCDEFGHIJKLMNOPQRSTUWXYZ"));

    private int _more;

    /// <summary>The next word.</summary>
    /// <returns>A name without a prefix.</returns>
    public string Word() => _words.TryDequeue(out var word) ? word : $"more{++_more}";

    /// <summary>The next letter.</summary>
    /// <returns>A name without a prefix.</returns>
    public string Letter() => _letters.TryDequeue(out var letter) ? letter.ToString() : $"m{++_more}";
}
