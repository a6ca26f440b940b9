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

    /// <summary>CS0029 and CS0266: no conversion; CS1503: not of an argument; CS1662: not of what a lambda returns. They are said of an expression.</summary>
    private static readonly ImmutableHashSet<string> Conversions = ["CS0029", "CS0266", "CS1503", "CS1662"];

    private const string NoSuchMember = "CS1061";
    private const string NotInNamespace = "CS0234";
    private const string NoSuchType = "CS0246";

    /// <summary>Whether an error is about a name that was unknown already.</summary>
    /// <param name="error">An error of the new code.</param>
    /// <param name="before">The code that it was made of, with the legacy API.</param>
    /// <param name="known">The errors that this has.</param>
    public static bool Are(Diagnostic error, CSharpCompilation before, ImmutableArray<Diagnostic> known)
    {
        if (error.Location.SourceTree is not { } tree || before.SyntaxTrees.FirstOrDefault(t => t.FilePath == tree.FilePath) is not { } former)
        {
            return false;
        }

        return error.Id == NoSuchMember ? IsMissingExtension(error, tree, former, before, known)
            : Conversions.Contains(error.Id) ? IsOfUnknownType(error, tree, former, before)
            : Ids.Contains(error.Id) && IsUnknownName(error, tree, former, before);
    }

    private static bool IsUnknownName(Diagnostic error, SyntaxTree tree, SyntaxTree former, CSharpCompilation before)
    {
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

    /// <summary>
    /// An extension method of what is missing (<c>tools.Should()</c>), on a value whose type was not known before: it was missing on values of other types already. What the modern API no longer has is missing on its own types
    /// only, and was known.
    /// </summary>
    private static bool IsMissingExtension(Diagnostic error, SyntaxTree tree, SyntaxTree former, CSharpCompilation before, ImmutableArray<Diagnostic> known)
    {
        var token = TokenAt(error, tree);
        var (now, then) = (PlacesOf(token, tree), PlacesOf(token, former));
        return then.Length > 0 && then.Length == now.Length
            && known.Any(e => e.Id == NoSuchMember && e.Location.SourceTree is { } other && TokenAt(e, other).ValueText == token.ValueText)
            && before.GetSemanticModel(former) is var model && then.All(place => IsUnknown(place, model));
    }

    /// <summary>A value whose type has a missing one in it, <c>IEnumerable&lt;Missing&gt;</c>: two projects that do not know it know nothing of each other's.</summary>
    private static bool IsOfUnknownType(Diagnostic error, SyntaxTree tree, SyntaxTree former, CSharpCompilation before)
    {
        if (tree.GetRoot().FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax expression)
        {
            return false;
        }

        var text = expression.ToString();
        var places = former.GetRoot().DescendantNodes().OfType<ExpressionSyntax>().Where(e => e.Span.Length == text.Length && e.ToString() == text).ToImmutableArray();
        var model = before.GetSemanticModel(former);
        return !places.IsEmpty && places.All(e => IsUnknown(model.GetTypeInfo(e).Type));
    }

    private static bool IsUnknown(ITypeSymbol? type) => type switch
    {
        IErrorTypeSymbol => true,
        IArrayTypeSymbol array => IsUnknown(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(IsUnknown),
        _ => false,
    };

    private static SyntaxToken TokenAt(Diagnostic error, SyntaxTree tree) => tree.GetRoot().FindToken(error.Location.SourceSpan.Start);

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
