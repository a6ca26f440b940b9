using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.ModelContextProtocol.FirstPreviews;
using Tooling.Packs.ModelContextProtocol.Types;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Handlers;

/// <summary>Errors of the protocol that methods throw for handlers of tool calls, and for others: they keep their type, and clients see results now.</summary>
internal static class CalledErrors
{
    private const string Exception = "ModelContextProtocol.McpException";

    /// <summary>Whether what a call runs throws one without a code, here or further down.</summary>
    /// <param name="call">The call.</param>
    /// <param name="context">The file.</param>
    public static bool Leave(InvocationExpressionSyntax call, RuleContext context) => Leave(call, context, new HashSet<ISymbol>(SymbolEqualityComparer.Default));

    private static bool Leave(InvocationExpressionSyntax call, RuleContext context, HashSet<ISymbol> seen)
    {
        if (context.Model.GetSymbolInfo(call, context.CancellationToken).Symbol?.OriginalDefinition is not IMethodSymbol { DeclaringSyntaxReferences: [var reference] } method || !seen.Add(method) || context.For(reference.SyntaxTree) is not { } file)
        {
            return false;
        }

        var body = reference.GetSyntax(context.CancellationToken);
        return body.DescendantNodes(n => n == body || n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .Where(n => !n.Ancestors().TakeWhile(a => a != body).OfType<TryStatementSyntax>().Any(t => t.Block.Span.Contains(n.Span) && t.Catches.Count > 0))
            .Any(n => IsThrown(n, file) || n is InvocationExpressionSyntax inner && Leave(inner, file, seen));
    }

    private static bool IsThrown(SyntaxNode node, RuleContext context)
    {
        var creation = node switch
        {
            ThrowStatementSyntax { Expression: BaseObjectCreationExpressionSyntax thrown } => thrown,
            ThrowExpressionSyntax { Expression: BaseObjectCreationExpressionSyntax thrown } => thrown,
            _ => null,
        };
        return creation is not null && IsPlain(creation, context) && !ProtocolErrors.IsInToolHandler(creation, context);
    }

    /// <summary>Whether it is one without a code; the first previews had it under another name.</summary>
    private static bool IsPlain(BaseObjectCreationExpressionSyntax creation, RuleContext context) =>
        context.Model.GetTypeInfo(creation, context.CancellationToken).Type is { } type && type.MetadataName() == Exception
            ? context.Model.GetSymbolInfo(creation, context.CancellationToken).Symbol is IMethodSymbol constructor && constructor.Parameters.All(p => p.Name != "errorCode")
            : creation is ObjectCreationExpressionSyntax { Type: SimpleNameSyntax name, ArgumentList.Arguments.Count: <= 1 } && FormerExceptions.Names.Contains(name.Identifier.ValueText) && context.Model.GetSymbolInfo(name, context.CancellationToken).Symbol is null;
}
