using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Reporting;
using Tooling.Rules.Model;

namespace Tooling.Rules.Matching;

/// <summary>
/// Code whose package was raised to the modern version before the code was migrated, or the other way round. It is matched with the legacy
/// API; here it is asked which of the matches are legacy code indeed, because some of it may be modern already.
/// </summary>
public static class RaisedCode
{
    /// <summary>
    /// Keeps the rewrites of what does not compile. What compiles on the modern API could be meant for it, so it is left to a person;
    /// a file in which none of it is broken is modern, whatever else the compiler says, but for the namespaces that no modern version has.
    /// </summary>
    /// <param name="pack">The pack, bound to the legacy API.</param>
    /// <param name="analysis">What was found in a file, bound to the legacy API.</param>
    /// <param name="modern">The same file, bound to the modern API that the project refers to.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The analysis with the matches that are left.</returns>
    public static FileAnalysis Confirm(CompiledPack pack, FileAnalysis analysis, SemanticModel modern, CancellationToken cancellationToken)
    {
        if (analysis.Matches.IsEmpty && pack.OnModern(modern.Compilation) is null)
        {
            return analysis;
        }

        var errors = ErrorsOf(modern, cancellationToken);
        if (errors.IsEmpty && pack.Written is null)
        {
            return analysis with { Matches = [.. analysis.Matches.Where(IsFormer)] };
        }

        // What hangs on a value of a renamed type has a meaning once the type is known under its former name as well.
        var named = pack.Renamed.In(modern);
        errors = named == modern ? errors : [.. errors, .. ErrorsOf(named, cancellationToken)];
        var confirmed = Confirm(pack, analysis.Matches, errors, modern, cancellationToken);
        var later = Later(pack, errors, named, cancellationToken).Where(m => !confirmed.Any(c => Covers(c, m))).ToImmutableArray();
        return analysis with { Matches = [.. confirmed.Where(c => !IsOf(c, later)).Concat(later).OrderBy(m => m.Span.Start)] };
    }

    /// <summary>Leaves out open questions that the modern API answers; for code that was written for the legacy one, and is bound to the modern one by chance.</summary>
    /// <param name="pack">The pack, bound to the legacy API.</param>
    /// <param name="analysis">What was found in a file, bound to the legacy API.</param>
    /// <param name="modern">The same file, bound to the modern API that the project was given.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The analysis with the matches that are left.</returns>
    public static FileAnalysis WithoutKnown(CompiledPack pack, FileAnalysis analysis, SemanticModel modern, CancellationToken cancellationToken) =>
        analysis with { Matches = [.. analysis.Matches.Where(m => !IsKnown(pack, m, modern, cancellationToken))] };

    private static ImmutableArray<Match> Confirm(CompiledPack pack, ImmutableArray<Match> matches, ImmutableArray<TextSpan> errors, SemanticModel modern, CancellationToken cancellationToken)
    {
        var broken = matches.Where(m => errors.Any(e => IsAt(m, e))).ToImmutableArray();
        if (broken.IsEmpty)
        {
            return [.. matches.Where(m => IsFormer(m) || ((pack.IsLookedAt(m) || pack.KnowsWritten(m) || (pack.Written is not null && pack.IsNeverModern(m))) && !IsKnown(pack, m, modern, cancellationToken)))];
        }

        // Matches of one group are rewritten together or not at all.
        var legacy = new HashSet<string>(matches.Where(m => IsLegacy(m, broken, pack) || IsOfUnknownType(m, modern, cancellationToken) || ImportsNothing(m, modern, cancellationToken)).Select(m => m.Group), StringComparer.Ordinal);
        return [.. matches.Where(m => !IsKnown(pack, m, modern, cancellationToken)).Select(m => legacy.Contains(m.Group) ? m : Doubtful(m, pack))];
    }

    /// <summary>Code of a version after the one that the pack brings, which binds to the modern API and does not compile there.</summary>
    private static IEnumerable<Match> Later(CompiledPack pack, ImmutableArray<TextSpan> errors, SemanticModel named, CancellationToken cancellationToken) =>
        pack.OnModern(named.Compilation) is { } rules
            ? RuleEngine.Analyze(rules, named, cancellationToken).Matches.Where(m => m.Kind != FindingKind.Unresolved && (pack.KnowsWritten(m) || (pack.Written is not null && m.Rule is ManualRule) || errors.Any(e => IsAt(m, e))))
            : [];

    /// <summary>Whether something else was said of the same place, or the same rule of what is around it: an object that is created under a name that means another type now.</summary>
    private static bool Covers(Match match, Match later) =>
        match.Kind != FindingKind.Unresolved && (match.Span.IntersectsWith(later.Span) || (match.Rule.Id == later.Rule.Id && match.Node.Span.Contains(later.Span)));

    /// <summary>Whether an open question is about what the modern API explains, or a member of what is rewritten because it does.</summary>
    private static bool IsOf(Match match, ImmutableArray<Match> later) =>
        match.Kind == FindingKind.Unresolved
        && later.Any(l => l.Span.IntersectsWith(match.Span) || (l.Kind == FindingKind.Rewrite && ReceiverOf(match.Node)?.Span.Contains(l.Span) == true));

    /// <summary>The places of the compiler's errors.</summary>
    /// <param name="model">A file.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static ImmutableArray<TextSpan> ErrorsOf(SemanticModel model, CancellationToken cancellationToken) =>
        [.. model.GetDiagnostics(null, cancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Location.SourceSpan)];

    /// <summary>An error somewhere in a lambda or a class is not one of the code around it.</summary>
    private static bool IsAt(Match match, TextSpan error) =>
        match.Span.IntersectsWith(error)
        || match.Edits.Any(e => e.Span.IntersectsWith(error))
        || (match.Edits.IsEmpty && match.Node is ExpressionSyntax && match.Node.Span.Contains(error));

    /// <summary>The file is read as if it had the new name already, so that the compiler says nothing of the former one.</summary>
    private static bool IsFormer(Match match) =>
        match.Node.AncestorsAndSelf().TakeWhile(n => n is NameSyntax or MemberAccessExpressionSyntax).Any(FormerNamespaces.Is);

    /// <summary>What the legacy API can't explain, and the modern one can, is code that was migrated already, or of a version after the legacy API that the pack brings.</summary>
    private static bool IsKnown(CompiledPack pack, Match match, SemanticModel modern, CancellationToken cancellationToken)
    {
        if (match.Kind != FindingKind.Unresolved)
        {
            return false;
        }

        var named = pack.Renamed.In(modern);
        var node = named.SyntaxTree.GetRoot(cancellationToken).FindNode(match.Node.Span, getInnermostNodeForTie: true);
        // What is created without naming its type is judged by that, as where it is named: an argument of a missing type leaves the constructor open.
        var meant = named.GetSymbolInfo(node, cancellationToken).Symbol ?? (node is ImplicitObjectCreationExpressionSyntax ? named.GetTypeInfo(node, cancellationToken).Type : null);
        return meant is { } symbol and not IErrorTypeSymbol
            ? symbol.ContainingType is not IErrorTypeSymbol
            : match.UnknownType is { } type && named.LookupNamespacesAndTypes(match.Span.Start, name: type).Any(s => s is INamedTypeSymbol { TypeKind: not TypeKind.Error });
    }

    /// <summary>The compiler says nothing about the body of a lambda whose call it could not make sense of.</summary>
    private static bool IsLegacy(Match match, ImmutableArray<Match> broken, CompiledPack pack) =>
        broken.Contains(match) || pack.IsNeverModern(match) || pack.IsLookedAt(match) || pack.KnowsWritten(match) || broken.Any(b => b.Node.Span.Contains(match.Span) && LambdaAround(match.Node, b.Node));

    /// <summary>The compiler says nothing about what is done with a value whose type it does not know, and which the legacy API explains.</summary>
    private static bool IsOfUnknownType(Match match, SemanticModel modern, CancellationToken cancellationToken)
    {
        var node = modern.SyntaxTree.GetRoot(cancellationToken).FindNode(match.Node.Span, getInnermostNodeForTie: true);
        // What an object is initialized with does not matter to what is called on it.
        return node.DescendantNodesAndSelf(n => n is not InitializerExpressionSyntax).OfType<ExpressionSyntax>().Append(ReceiverOf(node)).OfType<ExpressionSyntax>().Any(e => modern.GetTypeInfo(e, cancellationToken).Type is IErrorTypeSymbol);
    }

    /// <summary>The namespace is there in the modern API without a type that anybody could use: the directive can't be meant so.</summary>
    private static bool ImportsNothing(Match match, SemanticModel modern, CancellationToken cancellationToken) =>
        modern.SyntaxTree.GetRoot(cancellationToken).FindNode(match.Node.Span, getInnermostNodeForTie: true).FirstAncestorOrSelf<UsingDirectiveSyntax>() is { Alias: null, Name: { } name }
        && modern.GetSymbolInfo(name, cancellationToken).Symbol is INamespaceSymbol imported
        && !imported.GetTypeMembers().Any(type => modern.Compilation.IsSymbolAccessibleWithin(type, modern.Compilation.Assembly));

    private static ExpressionSyntax? ReceiverOf(SyntaxNode node) => node.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == node => access.Expression,
        MemberBindingExpressionSyntax binding => binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>(c => c.WhenNotNull.Span.Contains(binding.Span))?.Expression,
        _ => null,
    };

    private static bool LambdaAround(SyntaxNode node, SyntaxNode outer) =>
        node.Ancestors().TakeWhile(n => n != outer).Any(n => n is AnonymousFunctionExpressionSyntax);

    private static Match Doubtful(Match match, CompiledPack pack) => match.Kind != FindingKind.Rewrite ? match : match with
    {
        Kind = FindingKind.Manual,
        Safety = Safety.Manual,
        Reason = pack.Written is null
            ? "The project is on its way to the modern package, and this compiles on it: it may be meant so, or mean something else then. Look which."
            : $"This compiles on the modern package as it is. It is not known here what it meant in {pack.Written}: look whether that is the same.",
        Edits = [],
    };
}
