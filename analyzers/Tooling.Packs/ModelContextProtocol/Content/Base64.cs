using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Content;

/// <summary>Base64 text is bytes since 1.0: the same characters as UTF-8.</summary>
internal static class Base64
{
    /// <summary>Text as a value of the modern property.</summary>
    /// <param name="value">An expression whose value is base64 text.</param>
    /// <param name="context">The file.</param>
    public static ImmutableArray<Edit> ToBytes(ExpressionSyntax value, RuleContext context)
    {
        if (Literal(value) is { } literal)
        {
            return [Edit.Insert(literal.Span.End, "u8.ToArray()", literal.Span)];
        }

        var (text, _) = context.Imports.NameOf("System.Text", "Encoding", value);
        var type = context.Imports.Contains("System.Text", value) ? text : "System.Text.Encoding";
        return [Edit.Insert(value.SpanStart, $"{type}.UTF8.GetBytes(", value.Span), Edit.Insert(value.Span.End, ")", value.Span)];
    }

    /// <summary>A literal that may get the suffix <c>u8</c>, which came with C# 11.</summary>
    private static LiteralExpressionSyntax? Literal(ExpressionSyntax value) =>
        value is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal
        && value.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp11 } ? literal : null;
}
