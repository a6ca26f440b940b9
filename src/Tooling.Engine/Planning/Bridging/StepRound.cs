using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Tooling.Engine.Discovery;
using Tooling.Reporting;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Engine.Planning.Bridging;

/// <summary>The matches that go together, in one file.</summary>
/// <param name="Path">Absolute path of the file.</param>
/// <param name="Name">The name of the group.</param>
internal readonly record struct MatchGroup(string Path, string Name)
{
    public static MatchGroup Of(string path, Match match) => new(path, match.Group);
}

/// <summary>A project with some of its rewrites and the bridge, which compiles.</summary>
/// <param name="Texts">The rewritten files by absolute path.</param>
/// <param name="Bridge">The parts of the bridge that are used, by absolute path.</param>
internal sealed record SettledStep(ImmutableDictionary<string, SourceText> Texts, ImmutableDictionary<string, SourceText> Bridge);

/// <summary>Rewrites a part of what can be rewritten and compiles it with the bridge; where that can't stand in for a place, the place is rewritten as well, until everything compiles.</summary>
/// <param name="modern">Compiles the projects of the unit as they will be.</param>
/// <param name="bridge">The bridge.</param>
/// <param name="first">What was found.</param>
/// <param name="files">The files of the unit.</param>
/// <param name="limit">How much is done at once.</param>
internal sealed class StepRound(ModernProjects modern, BridgeTrees bridge, RoundInput first, ImmutableArray<MatchedFile> files, WorkLimit limit)
{
    private const int MaxCompilations = 50;

    /// <summary>Finds what has to be rewritten for the rest to compile as it is.</summary>
    /// <param name="included">What is rewritten; what has to be as well is added.</param>
    /// <param name="held">What can be rewritten later.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The step; null where it does not compile whatever is rewritten.</returns>
    public SettledStep? Settle(HashSet<MatchGroup> included, IReadOnlySet<MatchGroup> held, CancellationToken cancellationToken)
    {
        for (var i = 0; i < MaxCompilations; i++)
        {
            var rewritten = limit.Select(files, f => KeyValuePair.Create(f.Path, FileRewriter.Rewrite(f.Analysis, m => included.Contains(MatchGroup.Of(f.Path, m)))), cancellationToken).ToImmutableDictionary(StringComparer.Ordinal);
            var texts = rewritten.Where(r => !r.Value.Changes.IsEmpty).ToImmutableDictionary(r => r.Key, r => r.Value.Text, StringComparer.Ordinal);
            var views = limit.Select([.. modern.Compile(texts, cancellationToken)], c => View(c.Key, c.Value, cancellationToken), cancellationToken);
            var errors = views.SelectMany(v => v.Errors).ToList();
            if (errors.Count == 0)
            {
                var parts = views.GroupBy(v => v.Project.Project.ProjectPath, StringComparer.Ordinal).SelectMany(project => TrimmedBridge.Of(project.Select(v => (v.Trees, BridgeUse.Of(v.Compilation, v.Trees, cancellationToken)))));
                return new SettledStep(texts, parts.ToImmutableDictionary(StringComparer.Ordinal));
            }

            var missing = errors.Select(error => Around(error, rewritten, held, included)).OfType<MatchGroup>().ToHashSet();
            if (missing.Count == 0)
            {
                return null;
            }

            included.UnionWith(missing);
        }

        return null;
    }

    private (CompilerInputs Project, CSharpCompilation Compilation, ImmutableArray<SyntaxTree> Trees, ImmutableArray<Diagnostic> Errors) View(CompilerInputs project, CSharpCompilation compilation, CancellationToken cancellationToken)
    {
        var (code, trees) = bridge.AddTo(project, compilation, cancellationToken);
        var bridged = modern.Generators.Complete(project, code, cancellationToken);
        return (project, bridged, trees, NewErrors.Between(CompiledProject.Of(bridged, cancellationToken).Errors, first.Known[project]));
    }

    /// <summary>The innermost rewrite around an error that was held back; else one in its statement.</summary>
    private MatchGroup? Around(Diagnostic error, ImmutableDictionary<string, RewrittenFile> rewritten, IReadOnlySet<MatchGroup> held, HashSet<MatchGroup> included)
    {
        var path = error.Location.SourceTree?.FilePath ?? string.Empty;
        if (files.FirstOrDefault(f => f.Path == path) is not { } file)
        {
            return null;
        }

        var old = new PositionMap(rewritten[path].Changes).ToOld(error.Location.SourceSpan);
        var statement = Demotions.StatementAt(file.Analysis.Tree, old);
        var waiting = file.Analysis.Matches.Where(m => m.Kind == FindingKind.Rewrite && held.Contains(MatchGroup.Of(path, m)) && !included.Contains(MatchGroup.Of(path, m))).OrderBy(m => m.Node.Span.Length).ToList();
        var match = waiting.FirstOrDefault(m => m.Span.IntersectsWith(old)) ?? waiting.FirstOrDefault(m => m.Node.Span.Contains(old)) ?? waiting.FirstOrDefault(m => statement.Contains(m.Span));
        return match is null ? null : MatchGroup.Of(path, match);
    }
}
