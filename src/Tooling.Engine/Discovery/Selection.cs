using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Tooling.Engine.Discovery;

/// <summary>Which rules, projects and files were asked for.</summary>
/// <param name="rules">Rule ids; all where empty.</param>
/// <param name="projects">Names or paths of projects; all where empty.</param>
/// <param name="exclude">Globs of files to leave alone, relative to the root.</param>
internal sealed class Selection(ImmutableArray<string> rules, ImmutableArray<string> projects, ImmutableArray<string> exclude)
{
    private readonly ImmutableArray<Regex> _exclude = [.. exclude.Select(ToRegex)];

    /// <summary>Leaves out what was not asked for.</summary>
    /// <param name="analyses">Everything.</param>
    /// <param name="root">The root of the tree.</param>
    /// <returns>What was asked for.</returns>
    public ImmutableArray<ProjectAnalysis> Apply(ImmutableArray<ProjectAnalysis> analyses, string root) =>
        [.. analyses
            .Where(a => IsWanted(a.Inputs))
            .Select(a => a with { Files = [.. a.Files.Where(f => Includes(f.Tree.FilePath, root)).Select(f => f with { Matches = [.. f.Matches.Where(m => rules.IsEmpty || rules.Contains(m.Rule.Id, StringComparer.OrdinalIgnoreCase))] })] })];

    /// <summary>The rules whose rewrites were not asked for, by the file that they are in: in projects that were.</summary>
    /// <param name="analyses">Everything.</param>
    /// <param name="wanted">What was asked for.</param>
    /// <returns>By absolute path; only files with such rewrites.</returns>
    public static ImmutableDictionary<string, ImmutableArray<string>> LeftOut(ImmutableArray<ProjectAnalysis> analyses, ImmutableArray<ProjectAnalysis> wanted)
    {
        var matches = wanted.SelectMany(a => a.Files).SelectMany(f => f.Matches).ToHashSet();
        var projects = wanted.Select(a => a.Inputs).ToHashSet();
        return analyses.Where(a => projects.Contains(a.Inputs)).SelectMany(a => a.Files)
            .SelectMany(f => f.Matches.Where(m => !m.Edits.IsEmpty && !matches.Contains(m)).Select(m => (f.Tree.FilePath, m.Rule.Id)))
            .GroupBy(m => m.FilePath, m => m.Id, StringComparer.Ordinal)
            .ToImmutableDictionary(g => g.Key, g => g.Distinct().Order(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>The projects that were asked for.</summary>
    /// <param name="inputs">All projects.</param>
    /// <returns>Those of them, in their order.</returns>
    public IEnumerable<CompilerInputs> Of(ImmutableArray<CompilerInputs> inputs) => inputs.Where(IsWanted);

    /// <summary>Whether a file was asked for.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="root">The root of the tree.</param>
    /// <returns>False where it is excluded, or lies outside of the tree: that is not ours to edit.</returns>
    public bool Includes(string path, string root)
    {
        var relative = RelativePath.Of(root, path);
        return !relative.StartsWith("../", StringComparison.Ordinal) && !_exclude.Any(e => e.IsMatch(relative));
    }

    private bool IsWanted(CompilerInputs input) => projects.IsEmpty || projects.Any(p => IsNamed(input.Project.ProjectPath, p));

    private static bool IsNamed(string path, string name) =>
        string.Equals(Path.GetFileNameWithoutExtension(path), name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(Path.GetFileName(path), name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(path, Path.GetFullPath(name), StringComparison.Ordinal);

    /// <summary><c>**</c> stands for any folders, <c>*</c> and <c>?</c> for anything within one.</summary>
    private static Regex ToRegex(string glob)
    {
        var pattern = Regex.Escape(glob.Replace('\\', '/'))
            .Replace("\\*\\*/", "(.*/)?", StringComparison.Ordinal)
            .Replace("\\*\\*", ".*", StringComparison.Ordinal)
            .Replace("\\*", "[^/]*", StringComparison.Ordinal)
            .Replace("\\?", "[^/]", StringComparison.Ordinal);
        return new Regex($"^{pattern}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }
}
