using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tooling.Engine.Planning;

/// <summary>
/// Names that nothing explained before either, because a package is missing. The compiler says nothing of what is in a lambda whose call it can't make sense of; where the call is rewritten it does, and
/// that is no fault of the rewrite.
/// </summary>
internal static class UnknownNames
{
    /// <summary>CS0103: a name does not exist here; CS0234: not in this namespace; CS0246: no such type or namespace.</summary>
    private static readonly ImmutableHashSet<string> Ids = ["CS0103", NotInNamespace, NoSuchType];

    private const string NotInNamespace = "CS0234";
    private const string NoSuchType = "CS0246";

    /// <summary>Whether an error is about a name that was unknown already.</summary>
    /// <param name="error">An error of the new code.</param>
    /// <param name="before">The code that it was made of, with the legacy API.</param>
    public static bool Are(Diagnostic error, CSharpCompilation before)
    {
        if (!Ids.Contains(error.Id) || error.Location.SourceTree is not { } tree || before.SyntaxTrees.FirstOrDefault(t => t.FilePath == tree.FilePath) is not { } former)
        {
            return false;
        }

        var span = error.Location.SourceSpan;
        var token = tree.GetRoot().FindToken(error.Id == NotInNamespace ? Math.Max(span.End - 1, span.Start) : span.Start);
        var message = error.GetMessage(CultureInfo.InvariantCulture);
        if (!IsOf(token, message))
        {
            // What is used here is declared with an unknown type in another file, which has an error of its own.
            return error.Id == NoSuchType && !tree.GetRoot().DescendantTokens().Any(t => t.IsKind(SyntaxKind.IdentifierToken) && IsOf(t, message));
        }

        var (now, then) = (PlacesOf(token, tree), PlacesOf(token, former));

        // A rewrite that brings a name, or takes its declaration away, has another number of it.
        return then.Length > 0 && then.Length == now.Length && before.GetSemanticModel(former) is var model && then.All(place => IsUnknown(place, model));
    }

    /// <summary>Whether a message is about a name: <c>'Name'</c>, <c>'Name&lt;&gt;'</c>, <c>'NameAttribute'</c>.</summary>
    private static bool IsOf(SyntaxToken token, string message) => message.Contains($"'{token.ValueText}", StringComparison.Ordinal);

    /// <summary>The names of a type or a value, declarations included, but not those of members: what is before the dot says what they are.</summary>
    private static ImmutableArray<SyntaxToken> PlacesOf(SyntaxToken name, SyntaxTree tree) =>
        [.. tree.GetRoot().DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken) && t.ValueText == name.ValueText && (IsMember(name) || !IsMember(t)))];

    private static bool IsMember(SyntaxToken token) => token.Parent is SimpleNameSyntax { Parent: { } parent } name && parent switch
    {
        MemberAccessExpressionSyntax access => access.Name == name,
        MemberBindingExpressionSyntax or NameColonSyntax => true,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => assignment.Left == name,
        _ => false,
    };

    private static bool IsUnknown(SyntaxToken token, SemanticModel model) =>
        token.Parent is SimpleNameSyntax name && model.GetSymbolInfo(name) is { Symbol: null or IErrorTypeSymbol, CandidateSymbols.IsEmpty: true };
}
