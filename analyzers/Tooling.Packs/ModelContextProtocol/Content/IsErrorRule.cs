using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Content;

/// <summary><c>result.IsError</c> as a condition becomes <c>result.IsError == true</c>.</summary>
internal sealed class IsErrorRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["IsError"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || !Code.IsPropertyOf(symbol, McpTypes.CallToolResponse) || Code.IsMention(node))
        {
            return;
        }

        if (name.Parent is NameColonSyntax { Parent: SubpatternSyntax subpattern })
        {
            ReportPattern(name, subpattern.Pattern, context);
            return;
        }

        var access = Code.Access(name);
        if (access.Parent is AssignmentExpressionSyntax assignment && (assignment.Left == access || IsItself(assignment.Left, context)))
        {
            return;
        }

        if (IsNullableAlready(access, context))
        {
            return;
        }

        if (access is MemberBindingExpressionSyntax || Code.IsBound(access))
        {
            ReportBound(name, access, context);
            return;
        }

        var (span, text) = Comparison(access);
        if (text.Length == 0)
        {
            return;
        }

        var replacement = SyntaxFactory.ParseExpression("a == b");
        var place = access.Parent is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } negated ? negated : access;
        var edits = ImmutableArray.CreateBuilder<Edit>();
        var parentheses = span.IsEmpty && Precedence.NeedsParentheses(place, replacement);
        if (place != access)
        {
            edits.Add(Edit.Replace(TextSpan.FromBounds(place.SpanStart, access.SpanStart), parentheses ? "(" : string.Empty, place.Span));
        }
        else if (parentheses || place.Parent is AnonymousObjectMemberDeclaratorSyntax { NameEquals: null })
        {
            edits.Add(Edit.Insert(place.SpanStart, parentheses ? "(" : "IsError = ", place.Span));
        }

        edits.Add(Edit.Replace(span, text + (parentheses ? ")" : string.Empty), place.Span));
        context.Rewrite(place, name.Span, edits.ToImmutable());
    }

    /// <summary>Since 0.3 it is a <c>bool?</c>: code for that compares it, or takes it as it is, and does so on 2.x. A condition it can't be.</summary>
    private static bool IsNullableAlready(ExpressionSyntax access, RuleContext context) => access.Parent switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce when coalesce.Left == access && !Code.IsBound(access) => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "HasValue" or "Value" or "GetValueOrDefault" } => true,
        PrefixUnaryExpressionSyntax or IfStatementSyntax or WhileStatementSyntax or ConditionalExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression } => false,
        _ => LegacyRelease.NamesContentBlocks(context),
    };

    /// <summary>What follows the property, and what it becomes; an empty text where the code is right as it is.</summary>
    private static (TextSpan Span, string Text) Comparison(ExpressionSyntax access)
    {
        switch (access.Parent)
        {
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison when comparison.Left == access && BoolOf(comparison.Right) is { } value:
                var isEqual = comparison.IsKind(SyntaxKind.EqualsExpression);
                return value ? (default, string.Empty) : (TextSpan.FromBounds(comparison.OperatorToken.SpanStart, comparison.Right.Span.End), isEqual ? "!= true" : "== true");
            case IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax constant } when BoolOf(constant.Expression) is { } value:
                return value ? (default, string.Empty) : (constant.Span, "not true");
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression }:
                return (new TextSpan(access.Span.End, 0), " != true");
            default:
                return (new TextSpan(access.Span.End, 0), " == true");
        }
    }

    /// <summary>Behind <c>?.</c> it was a <c>bool?</c> before.</summary>
    private static void ReportBound(SimpleNameSyntax name, ExpressionSyntax access, RuleContext context)
    {
        var whole = Code.Whole(Code.Chain(access) ?? access);
        var asksForTrue = whole.Parent switch
        {
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison => BoolOf(comparison.Left == whole ? comparison.Right : comparison.Left) == true,
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => BoolOf(coalesce.Right) == false,
            IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax constant } => BoolOf(constant.Expression) == true,
            _ => false,
        };
        if (!asksForTrue)
        {
            context.Manual(access, name.Span, "It is null now where the server said nothing: compare with true.");
        }
    }

    private static void ReportPattern(SimpleNameSyntax name, PatternSyntax pattern, RuleContext context)
    {
        if (pattern is ConstantPatternSyntax constant && BoolOf(constant.Expression) is { } value)
        {
            if (!value)
            {
                context.Rewrite(name, name.Span, [Edit.Replace(constant.Span, "not true", constant.Span)]);
            }

            return;
        }

        context.Manual(name, name.Span, "It is null now where the server said nothing: match 'true' or 'not true'.");
    }

    private static bool? BoolOf(ExpressionSyntax expression) => Code.Bare(expression).Kind() switch
    {
        SyntaxKind.TrueLiteralExpression => true,
        SyntaxKind.FalseLiteralExpression => false,
        _ => null,
    };

    private static bool IsItself(ExpressionSyntax target, RuleContext context) =>
        context.Model.GetSymbolInfo(target).Symbol is { } symbol && Code.IsPropertyOf(symbol, McpTypes.CallToolResponse);
}
