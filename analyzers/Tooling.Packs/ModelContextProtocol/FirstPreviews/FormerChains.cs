using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.FirstPreviews;

/// <summary>Chains of calls that begin with <c>AddMcpServer</c> of something whose type is missing.</summary>
internal static class FormerChains
{
    /// <summary>Whether a name is that of the call which begins one, and nothing in the project explains it.</summary>
    public static bool Begins(SimpleNameSyntax name, RuleContext context) =>
        name.Identifier.ValueText == "AddMcpServer"
        && Code.Invocation(name) is { Expression: MemberAccessExpressionSyntax { Expression: var receiver } }
        && context.Model.GetTypeInfo(receiver, context.CancellationToken).Type is null or IErrorTypeSymbol
        && context.Model.GetSymbolInfo(name, context.CancellationToken) is { Symbol: null, CandidateSymbols.IsEmpty: true }
        && !context.Compilation.ContainsSymbolsWithName("AddMcpServer", SymbolFilter.Member, context.CancellationToken);

    /// <summary>Whether a call is one of a chain, however many stand between.</summary>
    public static bool Continues(ExpressionSyntax receiver, RuleContext context) =>
        receiver is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name, Expression: var before } }
        && (Begins(name, context) || name.Identifier.ValueText.StartsWith("With", StringComparison.Ordinal) && Continues(before, context));
}
