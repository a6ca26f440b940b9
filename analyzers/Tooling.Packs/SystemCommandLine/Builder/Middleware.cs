using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Handlers;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>What a middleware does with the one after it.</summary>
internal enum MiddlewareKind
{
    /// <summary>Nothing but to call it.</summary>
    PassesOn,

    /// <summary>All its code runs before.</summary>
    Precedes,

    /// <summary>It is a <c>try</c> around the next one that only catches.</summary>
    Catches,

    /// <summary>Nothing runs after the next one but <c>finally</c> blocks, or the next one does not run at all.</summary>
    Surrounds,

    /// <summary>There is code that runs after it.</summary>
    Resumes,
}

/// <summary>A function between the parser and the command. In beta4 it ran for commands and for parse errors, not for help, the version and directives.</summary>
/// <param name="Function">The function.</param>
/// <param name="Kind">What it does with the next one.</param>
/// <param name="Next">The statement that calls the next one; null where the library does.</param>
internal sealed record Middleware(MovedFunction Function, MiddlewareKind Kind, StatementSyntax? Next)
{
    /// <summary>Its place among the others: the lowest is the outermost, and of those with the same the first that was added.</summary>
    public int Order { get; init; }

    /// <summary>How it is called, where it is a method of its own in future; null where its code moves to the invocation.</summary>
    public StepCall? Call { get; init; }

    public ParameterSyntax Context => Function.Parameters[0];

    /// <summary>Exceptions of the command have to come here before the library prints them.</summary>
    public bool SeesExceptions => Kind is MiddlewareKind.Catches or MiddlewareKind.Resumes || Next?.Ancestors().TakeWhile(a => a != Function.Node).Any(a => a is TryStatementSyntax { Catches.Count: > 0 }) == true;

    /// <summary>The only statement of its body, where that is a <c>try</c> without <c>finally</c>.</summary>
    public TryStatementSyntax? OnlyTry => Function.Block is { Statements.Count: 1 } block && block.Statements[0] is TryStatementSyntax { Finally: null } attempt ? attempt : null;

    /// <summary>Reads a function; null with the reason where it does something that has no place around an invocation.</summary>
    public static (Middleware? Middleware, string? Objection) Read(MovedFunction function, SemanticModel model)
    {
        var parameters = function.Parameters;
        if (parameters.Length == 1)
        {
            return function.IsAsync || function.Node.DescendantNodes().Any(n => n is ReturnStatementSyntax)
                ? (null, "The middleware is async without a task, or returns early.")
                : (new Middleware(function, MiddlewareKind.Precedes, Next: null), null);
        }

        var uses = model.GetDeclaredSymbol(parameters[1]) is { } next ? BuilderApi.UsesOf(next, function.Body, model).ToList() : [];
        if (uses.Count != 1 || uses[0].Parent is not InvocationExpressionSyntax call || call.Expression != uses[0] || BuilderApi.FunctionOf(call) != function.Node || IsRepeated(call, function.Node))
        {
            return (null, "The middleware does not call the next one in one place, once.");
        }

        var outer = Climb(call);
        if (outer == function.ExpressionBody)
        {
            return (new Middleware(function, MiddlewareKind.PassesOn, Next: null), null);
        }

        return outer.Parent is StatementSyntax statement && (statement is ReturnStatementSyntax || outer is AwaitExpressionSyntax)
            ? (new Middleware(function, AsksForCode(statement, function, model) ? MiddlewareKind.Resumes : KindOf(function.Block!, statement), statement), null)
            : (null, "The middleware does not await the next one.");
    }

    private static MiddlewareKind KindOf(BlockSyntax block, StatementSyntax next)
    {
        if (block.Statements.Last() == next)
        {
            // What `using` holds is disposed of behind the next one.
            var holds = block.Statements.Any(s => s is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 });
            return block.Statements.Count == 1 ? MiddlewareKind.PassesOn : holds ? MiddlewareKind.Surrounds : MiddlewareKind.Precedes;
        }

        if (block.Statements.Count == 1 && block.Statements[0] is TryStatementSyntax { Finally: null, Block.Statements.Count: 1 } attempt && attempt.Block.Statements[0] == next)
        {
            return MiddlewareKind.Catches;
        }

        return next is ReturnStatementSyntax || TailWrites.IsTail(next, block) ? MiddlewareKind.Surrounds : MiddlewareKind.Resumes;
    }

    /// <summary>Code behind the next one's call asks for the exit code, or changes it.</summary>
    private static bool AsksForCode(StatementSyntax next, MovedFunction function, SemanticModel model) => next is not ReturnStatementSyntax && function.Body.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
        .Any(a => a.SpanStart > next.Span.End && ContextFunctions.IsMember(a, "ExitCode", model) && !(a.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Parent: ExpressionStatementSyntax } write && write.Left == a));

    private static bool IsRepeated(SyntaxNode call, SyntaxNode function) =>
        call.Ancestors().TakeWhile(a => a != function).Any(a => a is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax);

    private static ExpressionSyntax Climb(ExpressionSyntax call)
    {
        while (true)
        {
            if (call.Parent is ParenthesizedExpressionSyntax or AwaitExpressionSyntax)
            {
                call = (ExpressionSyntax)call.Parent;
            }
            else if (BuilderApi.CallOn(call) is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } } configured)
            {
                call = configured;
            }
            else
            {
                return call;
            }
        }
    }
}
