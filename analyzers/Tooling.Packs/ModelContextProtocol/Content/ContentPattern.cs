using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Content;

/// <summary><c>{ Type: "text", Text: var text }</c> becomes <c>TextContentBlock { Text: var text }</c>.</summary>
internal static class ContentPattern
{
    private const string Advice = "Ask for the class of the content in the pattern.";

    /// <summary>Reports a pattern at one of its properties.</summary>
    public static void Report(SimpleNameSyntax name, SubpatternSyntax subpattern, RuleContext context)
    {
        if (subpattern.Parent is not PropertyPatternClauseSyntax { Parent: RecursivePatternSyntax pattern } clause)
        {
            context.Manual(name, name.Span, Advice);
            return;
        }

        // The first property of a class speaks for all of the pattern.
        if (clause.Subpatterns.First(s => NameOf(s) is "Text" or "Data" or "MimeType" or "Resource") != subpattern)
        {
            return;
        }

        if (KindOf(clause, context) is not { } kind)
        {
            context.Manual(name, name.Span, Advice);
            return;
        }

        var (text, import) = context.Imports.NameOf(McpTypes.ProtocolNamespace, kind.Class, name);
        ImmutableArray<Edit> edits =
        [
            .. pattern.Type is null ? [Edit.Insert(pattern.SpanStart, text + " ", pattern.Span)] : ImmutableArray<Edit>.Empty,
            .. clause.Subpatterns.Where(s => NameOf(s) == "Type").Select(s => Removal(clause, s)),
        ];
        context.Rewrite(pattern, name.Span, edits, import is null ? [] : [import], group: GroupOf(pattern));
    }

    /// <summary>Reports the type that a pattern names, where the pattern asks for the properties of one class.</summary>
    public static void ReportType(RecursivePatternSyntax pattern, RuleContext context)
    {
        if (pattern.PropertyPatternClause is { } clause && clause.Subpatterns.Any(s => NameOf(s) is "Text" or "MimeType" or "Resource") && KindOf(clause, context) is { } kind)
        {
            var (text, import) = context.Imports.NameOf(McpTypes.ProtocolNamespace, kind.Class, pattern);
            context.Rewrite(pattern.Type!, pattern.Type!.Span, [Edit.Replace(pattern.Type.Span, text, pattern.Type.Span)], import is null ? [] : [import], group: GroupOf(pattern));
        }
    }

    private static string GroupOf(RecursivePatternSyntax pattern) => $"ContentPattern@{pattern.SpanStart}";

    private static string? NameOf(SubpatternSyntax subpattern) => subpattern.NameColon?.Name.Identifier.ValueText;

    private static ContentKind? KindOf(PropertyPatternClauseSyntax clause, RuleContext context)
    {
        var asked = clause.Subpatterns.Where(s => NameOf(s) != "Type").ToImmutableArray();
        var isTyped = asked.Length < clause.Subpatterns.Count;
        var kind = isTyped ? KindTest.OfClause(clause, context) : asked.Select(s => ContentKind.WithProperty(NameOf(s) ?? string.Empty)).FirstOrDefault(k => k is not null);
        return kind is null || asked.Any(s => NameOf(s) is not { } name || name == "Data" || !kind.Has(name)) || (!isTyped && asked.Any(s => MayMatchNull(s.Pattern))) ? null : kind;
    }

    private static Edit Removal(PropertyPatternClauseSyntax clause, SubpatternSyntax type)
    {
        var index = clause.Subpatterns.IndexOf(type);
        var span = index + 1 < clause.Subpatterns.Count
            ? TextSpan.FromBounds(type.SpanStart, clause.Subpatterns[index + 1].SpanStart)
            : TextSpan.FromBounds(clause.Subpatterns[index - 1].Span.End, type.Span.End);
        return new Edit(span, [], clause.Span);
    }

    private static bool MayMatchNull(PatternSyntax pattern) =>
        pattern is not (RecursivePatternSyntax or UnaryPatternSyntax { Pattern: ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression } })
        && pattern is not ConstantPatternSyntax { Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } };
}
