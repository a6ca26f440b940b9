using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Collections;

/// <summary>A property whose value may be null in 2.x: what a server says of itself, which a client had to be told until then.</summary>
internal sealed class MaybeNullRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["ServerInfo"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is SimpleNameSyntax name
            && symbol is IPropertySymbol { ContainingType.Name: "IMcpClient" or "McpClient" }
            && context.Pack.IsLegacy(symbol)
            && context.Model.GetNullableContext(name.SpanStart).HasFlag(NullableContext.WarningsEnabled)
            && IsTakenForGranted(name))
        {
            context.Rewrite(name, name.Span, [Edit.Insert(name.Span.End, "!", name.Span)]);
        }
    }

    private static bool IsTakenForGranted(SimpleNameSyntax name)
    {
        ExpressionSyntax access = name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? member : name;
        return access.Parent is (MemberAccessExpressionSyntax or ArgumentSyntax or EqualsValueClauseSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or AssignmentExpressionSyntax)
            && !Code.IsMention(access);
    }
}
