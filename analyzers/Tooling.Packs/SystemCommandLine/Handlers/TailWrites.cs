using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary>
/// Assignments of the exit code after which nothing of the function runs any more: they read best as
/// <c>return</c> statements.
/// </summary>
internal static class TailWrites
{
    /// <summary>The assignments as statements, and the calls that return an exit code, where every one of them is in tail position; null otherwise.</summary>
    /// <param name="exitCodes">All that a function does with the exit code.</param>
    /// <param name="calls">The calls, with what waits for them.</param>
    /// <param name="body">The function's body.</param>
    public static List<ExpressionStatementSyntax>? Find(IEnumerable<MemberAccessExpressionSyntax> exitCodes, IEnumerable<ExpressionSyntax> calls, BlockSyntax? body)
    {
        var statements = exitCodes.Select(Assignment).Concat(calls.Select(c => c.Parent as ExpressionStatementSyntax)).ToList();
        return statements.Count > 0 && statements.TrueForAll(s => s is not null && IsTail(s, body)) ? [.. statements.OfType<ExpressionStatementSyntax>()] : null;
    }

    /// <summary>The statement that does nothing but to assign the exit code.</summary>
    public static ExpressionStatementSyntax? Assignment(MemberAccessExpressionSyntax exitCode) =>
        exitCode.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Parent: ExpressionStatementSyntax statement } assignment && assignment.Left == exitCode ? statement : null;

    /// <summary>Whether a function that returns nothing, or a task, only ends there.</summary>
    public static bool OnlyEnds(ReturnStatementSyntax statement) =>
        statement.Expression is null || IsCompletedTask(statement.Expression);

    /// <summary>Whether an expression is a task that does nothing.</summary>
    public static bool IsCompletedTask(ExpressionSyntax expression) => expression.ToString() is "Task.CompletedTask" or "System.Threading.Tasks.Task.CompletedTask";

    /// <summary>The <c>return;</c> right after a statement.</summary>
    public static ReturnStatementSyntax? ReturnAfter(StatementSyntax statement)
    {
        if (statement.Parent is not BlockSyntax block)
        {
            return null;
        }

        var next = block.Statements.IndexOf(statement) + 1;
        return next < block.Statements.Count && block.Statements[next] is ReturnStatementSyntax found && OnlyEnds(found) ? found : null;
    }

    /// <summary>Whether control can't leave a statement at its end, once the writes return.</summary>
    public static bool Returns(StatementSyntax? statement, List<ExpressionStatementSyntax> writes) => statement switch
    {
        ReturnStatementSyntax or ThrowStatementSyntax => true,
        ExpressionStatementSyntax expression => writes.Contains(expression),
        BlockSyntax block => block.Statements.Any(s => Returns(s, writes)),
        IfStatementSyntax { Else: { } otherwise } choice => Returns(choice.Statement, writes) && Returns(otherwise.Statement, writes),
        TryStatementSyntax attempt => (Returns(attempt.Block, writes) && attempt.Catches.All(c => Returns(c.Block, writes))) || Returns(attempt.Finally?.Block, writes),
        UsingStatementSyntax scope => Returns(scope.Statement, writes),
        LockStatementSyntax scope => Returns(scope.Statement, writes),
        _ => false,
    };

    /// <summary>Whether nothing of a function's body runs after a statement, but <c>finally</c> blocks.</summary>
    public static bool IsTail(StatementSyntax statement, BlockSyntax? body)
    {
        if (ReturnAfter(statement) is not null)
        {
            return true;
        }

        if (statement.Parent is BlockSyntax block)
        {
            return block.Statements.Last() == statement && (block == body || IsTailPart(block, body));
        }

        return IsTailPart(statement, body);
    }

    /// <summary>The statement that a branch belongs to is last itself.</summary>
    private static bool IsTailPart(StatementSyntax branch, BlockSyntax? body) => branch.Parent switch
    {
        IfStatementSyntax choice => IsTail(choice, body),
        ElseClauseSyntax { Parent: IfStatementSyntax choice } => IsTail(choice, body),
        TryStatementSyntax attempt => IsTail(attempt, body),
        CatchClauseSyntax { Parent: TryStatementSyntax attempt } => IsTail(attempt, body),
        UsingStatementSyntax or LockStatementSyntax => IsTail((StatementSyntax)branch.Parent, body),
        BlockSyntax outer => IsTail(branch, body) && outer is not null,
        _ => false,
    };
}
