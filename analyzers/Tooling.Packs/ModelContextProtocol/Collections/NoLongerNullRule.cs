using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Reporting;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Collections;

/// <summary><c>MaxTokens</c> of sampling parameters and <c>Data</c> of log messages are never null: <c>.Value</c>, <c>?.</c> and <c>??</c> go.</summary>
internal sealed class NoLongerNullRule : CodeRule
{
    private const string Sampling = "ModelContextProtocol.Protocol.CreateMessageRequestParams";
    private const string Logging = "ModelContextProtocol.Protocol.LoggingMessageNotificationParams";

    public override ImmutableArray<string> Triggers { get; } = ["MaxTokens", "Data"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || !(Code.IsPropertyOf(symbol, Sampling) && symbol.Name == "MaxTokens" || Code.IsPropertyOf(symbol, Logging) && symbol.Name == "Data"))
        {
            return;
        }

        var access = Code.Access(name);
        if (access.Parent is AssignmentExpressionSyntax assignment && assignment.Left == access)
        {
            AnalyzeValue(name, assignment.Right, context);
            return;
        }

        if (access is MemberBindingExpressionSyntax || Code.IsBound(access))
        {
            return;
        }

        var whole = Code.Whole(access);
        var edit = whole.Parent switch
        {
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" } value => new Edit(TextSpan.FromBounds(access.Span.End, value.Span.End), [], value.Span),
            ConditionalAccessExpressionSyntax conditional when conditional.Expression == whole => new Edit(conditional.OperatorToken.Span, [], conditional.Span),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce when coalesce.Left == whole => new Edit(TextSpan.FromBounds(whole.Span.End, coalesce.Span.End), [], coalesce.Span),
            _ => null,
        };
        if (edit is not null)
        {
            context.Rewrite(access, name.Span, [edit]);
        }
        else if (whole.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "HasValue" or "GetValueOrDefault" })
        {
            context.Manual(access, name.Span, "It always has a value now.");
        }
    }

    /// <summary>The number of tokens that the library itself asks for where nobody says one.</summary>
    private static void AnalyzeValue(SimpleNameSyntax name, ExpressionSyntax value, RuleContext context)
    {
        var fallback = name.Identifier.ValueText == "MaxTokens" ? "1000" : "default";
        if (Code.Bare(value).IsKind(SyntaxKind.NullLiteralExpression))
        {
            context.Rewrite(name, name.Span, [Edit.Replace(value.Span, fallback, value.Span)], safety: Safety.Review);
        }
        else if (context.Model.GetTypeInfo(value).Type is { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T })
        {
            var (open, close) = Precedence.IsPrimary(value) || value is ConditionalAccessExpressionSyntax ? (string.Empty, string.Empty) : ("(", ")");
            var edits = open.Length == 0 ? ImmutableArray<Edit>.Empty : [Edit.Insert(value.SpanStart, open, value.Span)];
            context.Rewrite(name, name.Span, edits.Add(Edit.Insert(value.Span.End, $"{close} ?? {fallback}", value.Span)), safety: Safety.Review);
        }
    }
}
