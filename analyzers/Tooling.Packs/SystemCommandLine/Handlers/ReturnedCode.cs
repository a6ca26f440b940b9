using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary>
/// A call of a function that set the exit code of the context, and returns it in future: the caller takes what is returned for its own exit code, which is the same only where the
/// function sets it in any case, or where nothing had set it before.
/// </summary>
internal static class ReturnedCode
{
    /// <summary>Why a caller can't take the code; null where it can.</summary>
    /// <param name="call">The call.</param>
    /// <param name="caller">The function that the call is in.</param>
    /// <param name="called">The functions that the call may mean.</param>
    /// <param name="graph">All functions that change.</param>
    public static string? Objection(ContextCall call, ContextFunction caller, ContextFamily called, ContextGraph graph)
    {
        if (HandlerUses.IsInFunctionOfItsOwn(call.Invocation, caller.Node) || graph.FamilyOf(caller.Node).TakesExitCode || !(call.IsReturned || (call.IsAwaited && call.Whole.Parent is ExpressionStatementSyntax)))
        {
            return "does not wait for it in a statement of its own.";
        }

        var ancestors = call.Invocation.Ancestors().TakeWhile(a => a != caller.Node).ToList();
        var isRepeated = ancestors.Any(a => a is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax);
        if ((isRepeated || IsSetBefore(call, caller, graph)) && !called.Functions.All(SetsInAnyCase))
        {
            return "has set it before.";
        }

        return ancestors.Any(a => a is BlockSyntax { Parent: TryStatementSyntax { Catches.Count: > 0 } attempt } && attempt.Block == a) && !called.Functions.All(ThrowsBeforeIfAtAll)
            ? "goes on where it throws after it has set it."
            : null;
    }

    /// <summary>Whether a function may have an exit code already when a call is reached.</summary>
    private static bool IsSetBefore(ContextCall call, ContextFunction caller, ContextGraph graph) =>
        caller.ExitCodes.Cast<ExpressionSyntax>().Concat(caller.Calls.Where(c => graph.Called(c) is { DecidesExitCode: true }).Select(c => c.Whole))
            .Any(w => w.SpanStart < call.Whole.SpanStart && !(w.FirstAncestorOrSelf<StatementSyntax>() is { } statement && TailWrites.IsTail(statement, caller.Block)));

    /// <summary>The end is not reached without setting the exit code, and what it was before does not matter.</summary>
    private static bool SetsInAnyCase(ContextFunction function)
    {
        if (function is { Block: null, ExpressionBody: null })
        {
            return true;
        }

        if (!function.ExitCodes.All(e => IsWrite(e.Parent)))
        {
            return false;
        }

        return IsWrite(function.ExpressionBody) || function.Block?.Statements
            .TakeWhile(s => !s.DescendantNodesAndSelf().Any(n => n is ReturnStatementSyntax))
            .Any(s => s is ExpressionStatementSyntax { Expression: var expression } && IsWrite(expression)) == true;

        bool IsWrite(SyntaxNode? node) =>
            node is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: MemberAccessExpressionSyntax left } && function.ExitCodes.Contains(left);
    }

    /// <summary>Nothing can throw once the exit code is set.</summary>
    private static bool ThrowsBeforeIfAtAll(ContextFunction function) =>
        function.Calls.IsEmpty && function.ExitCodes.All(e => TailWrites.Assignment(e) is { } write && TailWrites.IsTail(write, function.Block));
}
