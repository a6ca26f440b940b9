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

    /// <summary>The modern property as text, or as bytes where the code decodes it.</summary>
    /// <param name="access">The legacy property.</param>
    /// <param name="receiver">What it is read of.</param>
    /// <param name="property">The modern property.</param>
    /// <param name="open">What stands in front of the receiver.</param>
    /// <param name="close">What stands behind it.</param>
    /// <param name="context">The file.</param>
    public static ImmutableArray<Edit> ToText(ExpressionSyntax access, ExpressionSyntax receiver, string property, string open, string close, RuleContext context)
    {
        var whole = Code.Whole(access);
        if (whole.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromBase64String" }, ArgumentList.Arguments.Count: 1 } decode })
        {
            return [new Edit(decode.Span, Parts(open, receiver, close + ".DecodedData.ToArray()"), decode.Span)];
        }

        var (before, after) = Conversion(access, context);
        return [new Edit(whole.Span, Parts(before + open, receiver, $"{close}.{property}.{after}"), whole.Span)];
    }

    /// <summary>Bytes of base64 as text.</summary>
    /// <param name="bytes">An expression whose value is the bytes.</param>
    /// <param name="place">Where the code stands.</param>
    /// <param name="context">The file.</param>
    public static string Text(string bytes, SyntaxNode place, RuleContext context)
    {
        var (before, after) = Conversion(place, context);
        return $"{before}{bytes}.{after}";
    }

    private static (string Before, string After) Conversion(SyntaxNode place, RuleContext context)
    {
        var takesSpan = context.Compilation.GetTypeByMetadataName("System.Text.Encoding")?.GetMembers("GetString").OfType<IMethodSymbol>().Any(m => m.Parameters.Length == 1 && m.Parameters[0].Type.Name == "ReadOnlySpan") == true;
        var encoding = context.Imports.Contains("System.Text", place) ? "Encoding" : "System.Text.Encoding";
        return ($"{encoding}.UTF8.GetString(", takesSpan ? "Span)" : "ToArray())");
    }

    private static ImmutableArray<EditPart> Parts(string before, ExpressionSyntax receiver, string after) =>
        before.Length == 0 ? [EditPart.From(receiver.Span), EditPart.Literal(after)] : [EditPart.Literal(before), EditPart.From(receiver.Span), EditPart.Literal(after)];

    /// <summary>A literal that may get the suffix <c>u8</c>, which came with C# 11.</summary>
    private static LiteralExpressionSyntax? Literal(ExpressionSyntax value) =>
        value is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal
        && value.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp11 } ? literal : null;
}
