namespace Tooling.Cli.Options;

/// <summary>Command lines for a person to copy.</summary>
internal static class Shell
{
    /// <summary>A command line of this tool.</summary>
    /// <param name="arguments">What follows its name.</param>
    /// <returns>A line that a shell takes apart into the same arguments.</returns>
    public static string Command(IEnumerable<string> arguments) => string.Join(' ', arguments.Select(Quote).Prepend("dotnet migrate"));

    /// <summary>Double quotes are understood by every shell, and enough for what paths, globs and names hold.</summary>
    private static string Quote(string argument) =>
        argument.Length > 0 && argument.All(c => char.IsLetterOrDigit(c) || "-_./\\:=+,@%".Contains(c, StringComparison.Ordinal)) ? argument : $"\"{argument}\"";
}
