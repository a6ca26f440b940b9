using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Tooling.Engine.Discovery;

namespace Tooling.Cli.Documents;

/// <summary>
/// Who answers for which file, as the tree's <c>CODEOWNERS</c> says: patterns like those of gitignore, of which the last that matches counts
/// (GitHub's documentation, "About code owners").
/// </summary>
internal sealed class CodeOwners
{
    private static readonly string[] Places = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];

    private readonly ImmutableArray<(Regex Pattern, ImmutableArray<string> Owners)> _lines;

    private CodeOwners(ImmutableArray<(Regex, ImmutableArray<string>)> lines) => _lines = lines;

    /// <summary>Whether the tree says it for any file.</summary>
    public bool IsEmpty => _lines.IsEmpty;

    /// <summary>Reads the file of a tree.</summary>
    /// <param name="root">Absolute path of the root.</param>
    /// <returns>None where the tree has no such file.</returns>
    public static CodeOwners Of(string root)
    {
        var file = Places.Select(place => Path.Combine(root, place)).FirstOrDefault(File.Exists);
        return Parse(file is null ? [] : File.ReadAllLines(file));
    }

    /// <summary>Reads the lines of such a file.</summary>
    /// <param name="lines">The lines.</param>
    public static CodeOwners Parse(IEnumerable<string> lines) => new(
    [
        .. lines.Select(line => line.Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length > 0)
            .Select(words => (ToRegex(words[0]), words.Skip(1).ToImmutableArray())),
    ]);

    /// <summary>The owners of files.</summary>
    /// <param name="paths">Relative to the root, with <c>/</c>.</param>
    /// <returns>As they are written; none where nobody is named.</returns>
    public ImmutableArray<string> Of(IEnumerable<string> paths) =>
        [.. paths.SelectMany(file => _lines.LastOrDefault(line => line.Pattern.IsMatch(file)).Owners is { IsDefault: false } owners ? owners : []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>A pattern with a slash before its end is relative to the root, another one matches in every folder; what matches a folder matches all that is in it.</summary>
    private static Regex ToRegex(string pattern)
    {
        var text = pattern.Trim('/');
        var before = pattern.TrimEnd('/').Contains('/', StringComparison.Ordinal) ? string.Empty : "(.*/)?";

        // What ends with a star names files of one folder only.
        return Glob.ToRegex(text, before, pattern.EndsWith('/') ? "/.*" : text.EndsWith("/*", StringComparison.Ordinal) ? string.Empty : "(/.*)?");
    }
}
