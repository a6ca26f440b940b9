using System.Collections.Immutable;
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
    /// <summary>CS0103: a name does not exist here; CS0246: no such type or namespace.</summary>
    private static readonly ImmutableHashSet<string> Ids = ["CS0103", "CS0246"];

    /// <summary>Whether an error is about a name that was unknown already.</summary>
    /// <param name="error">An error of the new code.</param>
    /// <param name="before">The code that it was made of, with the legacy API.</param>
    public static bool Are(Diagnostic error, CSharpCompilation before)
    {
        if (!Ids.Contains(error.Id) || error.Location.SourceTree is not { } tree || before.SyntaxTrees.FirstOrDefault(t => t.FilePath == tree.FilePath) is not { } former)
        {
            return false;
        }

        var name = tree.GetRoot().FindToken(error.Location.SourceSpan.Start).ValueText;
        var places = PlacesOf(name, former);

        // A rewrite that brings a name, or takes its declaration away, has another number of it.
        return places.Length > 0 && places.Length == PlacesOf(name, tree).Length && before.GetSemanticModel(former) is var model && places.All(place => IsUnknown(place, model));
    }

    /// <summary>The names of a type or a value, declarations included, but not those of members: what is before the dot says what they are.</summary>
    private static ImmutableArray<SyntaxToken> PlacesOf(string name, SyntaxTree tree) =>
        [.. tree.GetRoot().DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken) && t.ValueText == name && !IsMember(t))];

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
