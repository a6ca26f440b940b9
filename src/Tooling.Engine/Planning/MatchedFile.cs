using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tooling.Engine.Discovery;
using Tooling.Reporting;
using Tooling.Rules;
using Tooling.Rules.Matching;

namespace Tooling.Engine.Planning;

/// <summary>One file with what was found in it, in all projects and target frameworks that compile it.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="Analysis">The file and its matches, each once.</param>
/// <param name="Findings">The findings of the matches, in the same order.</param>
internal sealed record MatchedFile(string Path, FileAnalysis Analysis, ImmutableArray<Finding> Findings);

/// <summary>Joins what several projects and target frameworks see in one file: it is edited once.</summary>
internal static class MatchMerger
{
    public static ImmutableArray<MatchedFile> Merge(ImmutableArray<ProjectAnalysis> analyses, string root)
    {
        var seen = analyses.SelectMany(a => a.Files.Select(f => (Analysis: a, File: f)));
        return [.. seen
            .GroupBy(x => x.File.Tree.FilePath, StringComparer.Ordinal)
            .Where(g => g.Any(x => !x.File.Matches.IsEmpty))
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Merge(g.Key, [.. g], root))];
    }

    private static MatchedFile Merge(string path, List<(ProjectAnalysis Project, FileAnalysis File)> views, string root)
    {
        var relative = RelativePath.Of(root, path);
        var entries = views
            .SelectMany(v => v.File.Matches.Zip(FindingFactory.Create(v.Project.Pack, v.File, relative), (m, f) => new View(m, f, v.Project)))
            .GroupBy(e => (e.Match.Rule.Id, e.Match.Span))
            .Select(g => Join([.. g]))
            .OrderBy(e => e.Match.Span.Start)
            .ThenBy(e => e.Match.Rule.Id, StringComparer.Ordinal)
            .ToList();
        var analysis = new FileAnalysis(views[0].File.Tree, [.. entries.Select(e => e.Match)], views.Sum(v => v.File.ResolvedCandidates));
        return new MatchedFile(path, analysis, [.. entries.Select(e => e.Finding)]);
    }

    private static (Match Match, Finding Finding) Join(List<View> views)
    {
        var frameworks = views.Select(v => v.TargetFramework).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        var (match, finding, _) = views.OrderByDescending(v => v.Match.Kind).First();
        if (match.Kind == FindingKind.Rewrite && views.Any(v => !SameEdits(v.Match, match)))
        {
            if (Portable(views) is { } portable)
            {
                return (portable.Match, portable.Finding with { TargetFrameworks = frameworks });
            }

            const string Reason = "The target frameworks need different code here. Separate them with #if, then migrate each.";
            match = match with { Kind = FindingKind.Manual, Safety = Safety.Manual, Reason = Reason, Edits = [] };
            finding = finding with { Kind = FindingKind.Manual, Safety = Safety.Manual, Reason = Reason };
        }

        return (match, finding with { TargetFrameworks = frameworks });
    }

    /// <summary>What is written where the libraries have less in them, if the rule says that it serves everywhere; null where that is not one thing.</summary>
    private static View? Portable(List<View> views)
    {
        var least = views.Where(v => v.Less is { } less && less == views.Min(other => other.Less)).ToList();
        return least.Count > 0 && least.All(v => v.Project.Pack.IsPortable(v.Match) && SameEdits(v.Match, least[0].Match)) ? least[0] : null;
    }

    private static bool SameEdits(Match left, Match right) =>
        left.Edits.Length == right.Edits.Length && left.Edits.Zip(right.Edits).All(p => p.First.Span == p.Second.Span && p.First.Parts.SequenceEqual(p.Second.Parts));

    /// <summary>What one project sees in one target framework.</summary>
    private sealed record View(Match Match, Finding Finding, ProjectAnalysis Project)
    {
        public string TargetFramework => Project.Inputs.Project.TargetFramework;

        /// <summary>How little a framework has: .NET Standard 2.0 and .NET Framework (<c>net48</c>, without a dot) have no spans in their libraries, .NET Standard 2.1 has some; null for all others.</summary>
        public int? Less => TargetFramework.StartsWith("netstandard2.1", StringComparison.OrdinalIgnoreCase) ? 1
            : TargetFramework.StartsWith("netstandard", StringComparison.OrdinalIgnoreCase) || !TargetFramework.Contains('.', StringComparison.Ordinal) ? 0
            : null;
    }
}
