using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Content;

/// <summary>Messages of sampling have a list of content: what was the content is its only element.</summary>
internal sealed class SingleContentRule : CodeRule
{
    private static readonly ImmutableArray<string> Owners = ["ModelContextProtocol.Protocol.CreateMessageResult", "ModelContextProtocol.Protocol.SamplingMessage"];

    public override ImmutableArray<string> Triggers { get; } = ["Content"];

    public override bool ReadsModern => true;

    public override bool KnowsWritten => true;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || !Owners.Any(o => Code.IsPropertyOf(symbol, o)) || IsList(symbol, context) || Code.IsMention(node))
        {
            return;
        }

        var access = Code.Access(name);
        if (IsWritten(access))
        {
            return;
        }

        if (access.Parent is AssignmentExpressionSyntax assignment && assignment.Left == access && assignment.Right is not InitializerExpressionSyntax)
        {
            var (open, close) = Brackets(context, node);
            context.Rewrite(name, name.Span, [Edit.Insert(assignment.Right.SpanStart, open, assignment.Span), Edit.Insert(assignment.Right.Span.End, close, assignment.Span)]);
            return;
        }

        if (access.Parent is AssignmentExpressionSyntax || name.Parent is NameColonSyntax)
        {
            context.Manual(node, name.Span, "It is a list of content blocks now.");
            return;
        }

        context.Rewrite(access, name.Span, [Edit.Insert(name.Span.End, "[0]", name.Span)]);
    }

    /// <summary>What this rule writes, in code that is bound to the modern property.</summary>
    private static bool IsWritten(ExpressionSyntax access) =>
        access.Parent is ElementAccessExpressionSyntax || (access.Parent is AssignmentExpressionSyntax { Right: CollectionExpressionSyntax or ArrayCreationExpressionSyntax } assignment && assignment.Left == access);

    /// <summary>Since 0.4.1 it is the list that it is today.</summary>
    private static bool IsList(ISymbol symbol, RuleContext context) => context.Pack.IsWrittenFor("0.4.1-preview.1") ?? symbol is IPropertySymbol { Type: INamedTypeSymbol { IsGenericType: true } };

    private static (string Open, string Close) Brackets(RuleContext context, SyntaxNode node)
    {
        var (type, _) = context.Imports.NameOf(McpTypes.ProtocolNamespace, "ContentBlock", node);
        return node.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 } ? ("[", "]") : ($"new {type}[] {{ ", " }");
    }
}
