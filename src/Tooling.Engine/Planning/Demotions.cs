using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Reporting;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Engine.Planning;

/// <summary>Which rewrites are taken back because the result would not compile, and which errors are left to a person.</summary>
/// <param name="hasNextRound">Whether errors in code whose rewrite waits are left to another round.</param>
internal sealed class Demotions(bool hasNextRound)
{
    private readonly HashSet<Diagnostic> _deferred = [];
    private readonly Dictionary<(string Path, string Group), string> _groups = [];
    private readonly Dictionary<(string Path, TextSpan Span), (string Id, string Message)> _remaining = [];

    /// <summary>Errors at places where nothing was rewritten and no finding explains them.</summary>
    public IReadOnlyDictionary<(string Path, TextSpan Span), (string Id, string Message)> Remaining => _remaining;

    /// <summary>Errors in code whose rewrite waits for the next round.</summary>
    public IReadOnlySet<Diagnostic> Deferred => _deferred;

    public bool Includes(string path, Match match) => !_groups.ContainsKey((path, match.Group));

    public string? ReasonFor(string path, Match match) => _groups.GetValueOrDefault((path, match.Group));

    /// <summary>Takes the blame for an error to the innermost rewrite around it.</summary>
    /// <param name="error">The error.</param>
    /// <param name="file">The file that it is in.</param>
    /// <param name="rewritten">The file with its rewrites.</param>
    /// <param name="isLegacyName">Whether a place of the old text names a part of the legacy API: then no rewrite is to blame, one is missing.</param>
    /// <returns>True where something was demoted, so that it is worth compiling again.</returns>
    public bool Blame(Diagnostic error, MatchedFile file, RewrittenFile? rewritten, Func<string, TextSpan, bool> isLegacyName)
    {
        var message = CompilerErrors.MessageOf(error);
        var old = rewritten is null ? error.Location.SourceSpan : new PositionMap(rewritten.Changes).ToOld(error.Location.SourceSpan);
        var statement = StatementAt(file.Analysis.Tree, old);
        var open = file.Analysis.Matches.Where(m => m.Kind != FindingKind.Rewrite || !Includes(file.Path, m));
        var isSyntax = IsSyntaxError(error);
        if (!isSyntax && open.Any(m => Explains(m, old, statement)))
        {
            return false;
        }

        if (hasNextRound && rewritten is not null && rewritten.Waiting.Any(m => Explains(m, old, statement)))
        {
            _deferred.Add(error);
            return false;
        }

        // An obsolete member compiles but for what the project thinks of warnings: it is no reason to keep one that is gone.
        var isUntouched = IsObsoleteMember(error) || rewritten is null || !rewritten.Changes.Any(c => c.Span.IntersectsWith(old));
        if (isUntouched && (IsObsoleteMember(error) || isLegacyName(file.Path, old)))
        {
            _remaining.TryAdd((file.Path, old), (error.Id, IsObsoleteMember(error) ? $"{message} It compiles, and the project treats the warning as an error: add {error.Id} to WarningsNotAsErrors, or do without." : message));
            return false;
        }

        var applied = rewritten?.Applied.Where(m => Includes(file.Path, m)) ?? [];
        var culprit = applied.Where(m => Touches(m, old)).OrderBy(m => m.Node.Span.Length).FirstOrDefault()
            ?? applied.Where(m => statement.Contains(m.Span)).OrderBy(m => m.Node.Span.Length).FirstOrDefault()
            ?? (isSyntax ? applied.OrderBy(m => Math.Abs(m.Span.Start - old.Start)).FirstOrDefault() : null);
        if (culprit is not null)
        {
            _groups[(file.Path, culprit.Group)] = $"The rewrite does not compile: {message}";
            return true;
        }

        _remaining.TryAdd((file.Path, old), (error.Id, message));
        return false;
    }

    /// <summary>Leaves an error in generated code to a person: where the generator says that the code comes from, such as a Razor file; where it says nothing, in the project.</summary>
    /// <param name="error">The error.</param>
    /// <param name="projectPath">Absolute path of the project.</param>
    public void LeaveGenerated(Diagnostic error, string projectPath)
    {
        var place = error.Location.GetMappedLineSpan();
        var path = place.HasMappedPath ? Path.GetFullPath(place.Path, Path.GetDirectoryName(projectPath)!) : projectPath;
        var message = CompilerErrors.MessageOf(error);
        if (path == projectPath || !File.Exists(path))
        {
            _remaining.TryAdd((projectPath, default), (error.Id, $"{message} A source generator of the project writes this code: {error.Location.SourceTree!.FilePath}."));
            return;
        }

        var text = SourceText.From(File.ReadAllText(path));
        var isInText = place.EndLinePosition.Line < text.Lines.Count && text.Lines.GetPosition(place.EndLinePosition) <= text.Length;
        _remaining.TryAdd((path, isInText ? text.Lines.GetTextSpan(place.Span) : default), (error.Id, message));
    }

    private static bool IsObsoleteMember(Diagnostic error) =>
        error.IsWarningAsError && (error.Id is "CS0612" or "CS0618" || error.Descriptor.CustomTags.Contains("CustomObsolete"));

    /// <summary>What can't even be parsed was never left like that to a person.</summary>
    private static bool IsSyntaxError(Diagnostic error) =>
        error.Location.SourceTree!.GetDiagnostics().Any(d => d.Id == error.Id && d.Location.SourceSpan == error.Location.SourceSpan);

    /// <summary>A place that is left to a person explains the errors in its statement.</summary>
    private static bool Explains(Match match, TextSpan place, TextSpan statement) =>
        match.Span.IntersectsWith(place) || statement.Contains(match.Span) || (match.Node.Span.Contains(place) && match.Node.Span.Length < 2 * Math.Max(statement.Length, 1));

    private static bool Touches(Match match, TextSpan place) =>
        match.Edits.Any(e => e.Span.IntersectsWith(place)) || match.Node.Span.Contains(place);

    /// <summary>The smallest statement or member header around a place.</summary>
    internal static TextSpan StatementAt(SyntaxTree tree, TextSpan place)
    {
        var root = tree.GetRoot();
        var node = root.FindNode(TextSpan.FromBounds(Math.Min(place.Start, root.FullSpan.End), Math.Min(place.End, root.FullSpan.End)), getInnermostNodeForTie: true);
        var statement = node.AncestorsAndSelf().FirstOrDefault(n => n is StatementSyntax and not BlockSyntax or MemberDeclarationSyntax or UsingDirectiveSyntax or AccessorDeclarationSyntax);
        return statement switch
        {
            BaseMethodDeclarationSyntax { Body: { } body } method => TextSpan.FromBounds(method.SpanStart, body.SpanStart),
            BaseTypeDeclarationSyntax { OpenBraceToken.Span.Length: > 0 } type => TextSpan.FromBounds(type.SpanStart, type.OpenBraceToken.SpanStart),
            BaseNamespaceDeclarationSyntax ns => ns.Name.Span,
            null => place,
            _ => statement.Span,
        };
    }
}
