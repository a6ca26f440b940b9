using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>
/// The exit code that an exception handler came upon: that which a middleware, or the command before a middleware went on, had set. A handler that sets one of
/// its own on every way does not know it.
/// </summary>
internal static class ExceptionCodes
{
    /// <summary>Whether an exception can leave a middleware when the exit code was set already.</summary>
    /// <param name="middleware">The middleware.</param>
    /// <param name="model">The meaning of its file.</param>
    public static bool LeavesCode(Middleware middleware, SemanticModel model)
    {
        if (middleware.Kind == MiddlewareKind.Resumes)
        {
            return true;
        }

        var writes = WritesOf(middleware.Function.Node, middleware.Context, model);
        return writes.Count > 0 && !writes.TrueForAll(w => TailWrites.IsTail(w, middleware.Function.Block));
    }

    /// <summary>Whether an exception handler sets the exit code, or throws, on every way.</summary>
    /// <param name="handler">The handler.</param>
    /// <param name="model">The meaning of its file.</param>
    public static bool AlwaysSetsCode(SyntaxNode handler, SemanticModel model)
    {
        var function = new MovedFunction(handler);
        if (function.Block is not { } block)
        {
            return function.ExpressionBody is ThrowExpressionSyntax
                || (function.ExpressionBody is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: MemberAccessExpressionSyntax code } && ContextFunctions.IsMember(code, "ExitCode", model));
        }

        var writes = WritesOf(handler, function.Parameters[1], model);
        var returns = Functions.ReturnsOf(block).ToList();
        return writes.Exists(w => w.Parent == block && returns.TrueForAll(r => r.SpanStart > w.SpanStart))
            || (TailWrites.Returns(block, writes) && returns.TrueForAll(r => writes.Exists(w => TailWrites.ReturnAfter(w) == r)));
    }

    private static List<ExpressionStatementSyntax> WritesOf(SyntaxNode function, ParameterSyntax context, SemanticModel model) => model.GetDeclaredSymbol(context) is IParameterSymbol parameter
        ? [.. ContextFunctions.ExitCodesIn(function, parameter, model).Select(TailWrites.Assignment).OfType<ExpressionStatementSyntax>()]
        : [];
}
