using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Handlers;

/// <summary>A handler of tool calls that throws: up to 0.3 that was an error of the protocol, and is a result now. A person should look, and nothing changes.</summary>
internal sealed class ThrowingHandlerRule : LookRule
{
    /// <summary>Those have rules of their own, or are errors of the protocol still.</summary>
    private static readonly ImmutableArray<string> Others = ["ModelContextProtocol.McpException", "System.OperationCanceledException"];

    public override ImmutableArray<string> Triggers { get; } = ["CallToolHandler", "WithCallToolHandler"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || !context.Pack.IsLegacy(symbol.Declared()) || LegacyRelease.HasRequestHandlers(context) || HandlerOf(name) is not { } handler)
        {
            return;
        }

        var body = handler as AnonymousFunctionExpressionSyntax ?? MethodOf(handler, context);
        if (body is null)
        {
            return;
        }

        if (CodeOf(body).FirstOrDefault(n => Leaves(n, body, context)) is { } thrown)
        {
            context.Show(thrown, thrown.GetFirstToken().Span, thrown.GetFirstToken());
        }
        else if (CodeOf(body).OfType<InvocationExpressionSyntax>().FirstOrDefault(c => !IsCaught(c, body) && CalledErrors.Leave(c, context)) is { } call)
        {
            Code.Show(call, context);
        }
    }

    /// <summary>What runs when the handler does.</summary>
    private static IEnumerable<SyntaxNode> CodeOf(SyntaxNode body) => body.DescendantNodes(n => n == body || n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));

    private static bool IsCaught(SyntaxNode node, SyntaxNode body) => node.Ancestors().TakeWhile(a => a != body).OfType<TryStatementSyntax>().Any(t => t.Block.Span.Contains(node.Span) && t.Catches.Count > 0);

    private static ExpressionSyntax? HandlerOf(SimpleNameSyntax name) => Code.Invocation(name) is { ArgumentList.Arguments: [.., var last] } ? last.Expression
        : Code.Access(name).Parent is AssignmentExpressionSyntax assignment && assignment.Left == Code.Access(name) ? assignment.Right
        : null;

    /// <summary>The method or local function of this file that a handler names.</summary>
    private static SyntaxNode? MethodOf(ExpressionSyntax handler, RuleContext context) =>
        context.Model.GetSymbolInfo(handler).Symbol is IMethodSymbol { DeclaringSyntaxReferences: [var declared] } && declared.SyntaxTree == context.Root.SyntaxTree ? declared.GetSyntax(context.CancellationToken) : null;

    /// <summary>Whether an exception is thrown here that nothing in the handler catches.</summary>
    private static bool Leaves(SyntaxNode node, SyntaxNode body, RuleContext context)
    {
        var thrown = node switch
        {
            ThrowStatementSyntax { Expression: { } expression } => expression,
            ThrowExpressionSyntax { Expression: var expression } => expression,
            _ => null,
        };
        return thrown is not null
            && context.Model.GetTypeInfo(thrown).Type is INamedTypeSymbol { TypeKind: TypeKind.Class } type
            && !type.SelfAndBases().Any(t => Others.Contains(t.MetadataName()))
            && !IsCaught(node, body);
    }
}
