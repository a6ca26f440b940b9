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
    public static void Report(SimpleNameSyntax name, SubpatternSyntax subpattern, RuleContext context)
    {
        if (subpattern.Parent is not PropertyPatternClauseSyntax { Parent: RecursivePatternSyntax pattern } clause)
        {
            context.Manual(name, name.Span, "Ask for the class of the content in the pattern.");
            return;
        }

        // The first property of a class speaks for all of the pattern.
        if (clause.Subpatterns.First(s => s.NameColon?.Name.Identifier.ValueText is "Text" or "Data" or "MimeType" or "Resource") != subpattern)
        {
            return;
        }

        var type = clause.Subpatterns.FirstOrDefault(s => s.NameColon?.Name.Identifier.ValueText == "Type");
        var kind = type is null ? ContentKind.WithProperty(name.Identifier.ValueText) : KindTest.OfClause(clause, context);
        var names = clause.Subpatterns.Where(s => s != type).Select(s => s.NameColon?.Name.Identifier.ValueText);
        if (kind is null || names.Any(n => n is null or "Data" || !kind.Has(n)) || (type is null && MayMatchNull(subpattern.Pattern)))
        {
            context.Manual(name, name.Span, "Ask for the class of the content in the pattern.");
            return;
        }

        var (text, import) = context.Imports.NameOf(McpTypes.ProtocolNamespace, kind.Class, name);
        var edits = ImmutableArray.CreateBuilder<Edit>();
        edits.Add(pattern.Type is { } named ? Edit.Replace(named.Span, text, named.Span) : Edit.Insert(pattern.SpanStart, text + " ", pattern.Span));
        if (type is not null)
        {
            edits.Add(Removal(clause, type));
        }

        context.Rewrite(pattern, name.Span, edits.ToImmutable(), import is null ? [] : [import]);
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
