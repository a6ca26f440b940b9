using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;

namespace Tooling.Rules.Rewriting;

/// <summary>A file with the edits of its matches applied.</summary>
/// <param name="Text">The new text.</param>
/// <param name="Changes">What changed, ordered by place.</param>
/// <param name="Applied">The matches that were rewritten.</param>
/// <param name="Waiting">The matches that have to wait because an outer one replaces their code.</param>
public sealed record RewrittenFile(SourceText Text, ImmutableArray<TextChange> Changes, ImmutableArray<Match> Applied, ImmutableArray<Match> Waiting);

/// <summary>Applies the edits of a file's matches.</summary>
public static class FileRewriter
{
    /// <summary>Rewrites one file.</summary>
    /// <param name="analysis">What was found in it.</param>
    /// <param name="include">Which matches to apply; all that have edits when null.</param>
    /// <returns>The new text; the same one where nothing applies.</returns>
    public static RewrittenFile Rewrite(FileAnalysis analysis, Func<Match, bool>? include = null)
    {
        var text = analysis.Tree.GetText();
        var candidates = analysis.Matches.Where(m => !m.Edits.IsEmpty && (include is null || include(m))).ToImmutableArray();
        var (applied, waiting) = EditConflicts.Resolve(candidates);
        var changes = EditRenderer.Render(text, applied.SelectMany(m => m.Edits).Distinct(EditEquality.Instance));
        var imports = UsingLines.Add((CompilationUnitSyntax)analysis.Tree.GetRoot(), text, applied.SelectMany(m => m.Imports));
        var all = changes.Concat(imports)
            .OrderBy(c => c.Span.Start)
            .ThenBy(c => c.Span.IsEmpty ? 0 : 1)
            .ToImmutableArray();
        return new RewrittenFile(all.IsEmpty ? text : text.WithChanges(all), all, applied, waiting);
    }

    /// <summary>Two matches of one group may ask for the same edit: it is made once.</summary>
    private sealed class EditEquality : IEqualityComparer<Edit>
    {
        public static readonly EditEquality Instance = new();

        public bool Equals(Edit? x, Edit? y) => x is not null && y is not null && x.Span == y.Span && x.Owner == y.Owner && x.Parts.SequenceEqual(y.Parts);

        public int GetHashCode(Edit obj) => obj.Span.GetHashCode();
    }
}
