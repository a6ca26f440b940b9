using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.FirstPreviews;

/// <summary>An entry of <c>TransportOptions</c>: <c>["command"] = "npx"</c>.</summary>
/// <param name="Key">What it is about.</param>
/// <param name="Value">Its value.</param>
/// <param name="Comments">The comments beside it.</param>
internal sealed record TransportOption(string Key, ExpressionSyntax Value, ImmutableArray<string> Comments)
{
    /// <summary>Whether the key begins so, and goes on.</summary>
    /// <param name="prefix">The beginning.</param>
    public bool IsNamed(string prefix) => Key.Length > prefix.Length && Key.StartsWith(prefix, StringComparison.Ordinal);

    /// <summary>The entries of a dictionary that is built in place, or of none.</summary>
    /// <param name="dictionary">The value; null where there is none.</param>
    /// <returns>Default where they are not all known.</returns>
    public static ImmutableArray<TransportOption> In(ExpressionSyntax? dictionary)
    {
        var initializer = (dictionary as BaseObjectCreationExpressionSyntax)?.Initializer ?? dictionary as InitializerExpressionSyntax;
        if (initializer is null)
        {
            var isEmpty = dictionary is null or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression } or CollectionExpressionSyntax { Elements.Count: 0 } or BaseObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 0 };
            return isEmpty ? [] : default;
        }

        var options = initializer.Expressions.Select(Read).OfType<TransportOption>().ToImmutableArray();
        return options.Length == initializer.Expressions.Count && options.Select(o => o.Key).Distinct(StringComparer.Ordinal).Count() == options.Length ? options : default;
    }

    private static TransportOption? Read(ExpressionSyntax entry) => entry switch
    {
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string key } }] }, Right: var value } => new(key, value, CommentsOf(entry)),
        InitializerExpressionSyntax { Expressions: [LiteralExpressionSyntax { Token.Value: string key }, var value] } => new(key, value, CommentsOf(entry)),
        _ => null,
    };

    /// <summary>Those above it, and the one behind its comma.</summary>
    private static ImmutableArray<string> CommentsOf(ExpressionSyntax entry) =>
    [
        .. entry.GetLeadingTrivia().Concat(entry.GetTrailingTrivia()).Concat(entry.GetLastToken().GetNextToken().TrailingTrivia)
            .Where(t => t.IsComment()).Select(t => t.ToString()),
    ];
}
