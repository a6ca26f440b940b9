using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Tooling.Rules;
using Match = Tooling.Rules.Matching.Match;

namespace Tooling.Engine.Discovery;

/// <summary>Which rules, projects and files were asked for.</summary>
/// <param name="rules">Rule ids; all where empty.</param>
/// <param name="projects">Names or paths of projects; all where empty.</param>
/// <param name="exclude">Globs of files to leave alone, relative to the root.</param>
internal sealed class Selection(ImmutableArray<string> rules, ImmutableArray<string> projects, ImmutableArray<string> exclude)
{
    private readonly ImmutableArray<Regex> _exclude = [.. exclude.Select(glob => Glob.ToRegex(glob))];

    /// <summary>Leaves out what was not asked for.</summary>
    /// <param name="analyses">Everything.</param>
    /// <param name="root">The root of the tree.</param>
    /// <returns>What was asked for.</returns>
    public ImmutableArray<ProjectAnalysis> Apply(ImmutableArray<ProjectAnalysis> analyses, string root) =>
        [.. analyses
            .Where(a => IsWanted(a.Inputs))
            .Select(a => a with { Files = [.. a.Files.Where(f => Includes(f.Tree.FilePath, root)).Select(f => f with { Matches = [.. f.Matches.Where(IsWanted)] })] })];

    /// <summary>The rules whose rewrites were not asked for, by the file that they are in: in projects that were.</summary>
    /// <param name="analyses">Everything.</param>
    /// <param name="root">The root of the tree.</param>
    /// <returns>By absolute path; only files with such rewrites.</returns>
    public ImmutableDictionary<string, ImmutableArray<string>> LeftOut(ImmutableArray<ProjectAnalysis> analyses, string root) =>
        analyses.Where(a => IsWanted(a.Inputs)).SelectMany(a => a.Files)
            .GroupBy(f => f.Tree.FilePath, StringComparer.Ordinal)
            .Select(g => (Path: g.Key, Rules: g.SelectMany(f => LeftOutOf(f, root)).Select(m => m.Rule.Id).Distinct().Order(StringComparer.Ordinal).ToImmutableArray()))
            .Where(f => !f.Rules.IsEmpty)
            .ToImmutableDictionary(f => f.Path, f => f.Rules, StringComparer.Ordinal);

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

    /// <summary>Whether a rule was asked for.</summary>
    /// <param name="ruleId">Its id.</param>
    public bool IncludesRule(string ruleId) => rules.IsEmpty || rules.Contains(ruleId, StringComparer.OrdinalIgnoreCase);

    private bool IsWanted(CompilerInputs input) => projects.IsEmpty || projects.Any(p => IsNamed(input.Project.ProjectPath, p));

    private bool IsWanted(Match match) => IncludesRule(match.Rule.Id);

    private IEnumerable<Match> LeftOutOf(FileAnalysis file, string root)
    {
        var includes = Includes(file.Tree.FilePath, root);
        return file.Matches.Where(m => !m.Edits.IsEmpty && !(includes && IsWanted(m)));
    }

    private static bool IsNamed(string path, string name) =>
        string.Equals(Path.GetFileNameWithoutExtension(path), name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(Path.GetFileName(path), name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(path, Path.GetFullPath(name), StringComparison.Ordinal);
}
