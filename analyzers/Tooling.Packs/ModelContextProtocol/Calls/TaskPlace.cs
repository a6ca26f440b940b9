using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Calls;

/// <summary>Places that ask for a <c>Task</c> and are given the <c>ValueTask</c> of a call, which was a <c>Task</c> in the first previews.</summary>
internal static class TaskPlace
{
    /// <summary>Whether a value task stands where only a task can.</summary>
    /// <param name="call">A call that gives a value task.</param>
    /// <param name="context">The file.</param>
    public static bool Has(InvocationExpressionSyntax call, RuleContext context)
    {
        var whole = Code.Whole(call);
        return context.Model.GetTypeInfo(call, context.CancellationToken).Type?.Name == "ValueTask"
            && whole.Parent is not (AwaitExpressionSyntax or ExpressionStatementSyntax or MemberAccessExpressionSyntax)
            && (IsTask(context.Model.GetTypeInfo(whole, context.CancellationToken).ConvertedType) || IsAskedFor(whole, context));
    }

    /// <summary>Whether no overload takes the value, and one that could be meant asks for a task, or for a function that gives one.</summary>
    private static bool IsAskedFor(ExpressionSyntax value, RuleContext context)
    {
        var lambda = value.Parent is LambdaExpressionSyntax { AsyncKeyword.RawKind: 0 } function && function.ExpressionBody == value ? function : null;
        if ((lambda ?? value).Parent is not ArgumentSyntax { NameColon: null, Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax outer } list } argument
            || context.Model.GetSymbolInfo(outer, context.CancellationToken) is not { Symbol: null, CandidateSymbols: var candidates })
        {
            return false;
        }

        var index = list.Arguments.IndexOf(argument);
        return candidates.OfType<IMethodSymbol>().Any(m => m.Parameters.Length > index && IsTask(lambda is null ? m.Parameters[index].Type : (m.Parameters[index].Type as INamedTypeSymbol)?.DelegateInvokeMethod?.ReturnType));
    }

    private static bool IsTask(ITypeSymbol? type) => type?.OriginalDefinition.MetadataName() is "System.Threading.Tasks.Task" or "System.Threading.Tasks.Task`1";
}
