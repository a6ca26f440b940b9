using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary>
/// A method that is declared to return a <c>Task</c> and returns a <c>Task&lt;int&gt;</c>. beta4 looked at the task itself, and took its number as the exit code; 2.x goes by the
/// declared type.
/// </summary>
internal static class HiddenExitCode
{
    /// <summary>The reason why a handler can't stay as it is; null where its tasks are what they are declared to be, as far as can be seen.</summary>
    /// <param name="handler">A lambda or a method group that returns a task.</param>
    /// <param name="context">The file.</param>
    public static string? Objection(ExpressionSyntax handler, RuleContext context)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var hiding = handler is AnonymousFunctionExpressionSyntax lambda
            ? Returned(lambda).Select(r => MethodOf(r, context.Model)).OfType<IMethodSymbol>().FirstOrDefault(m => Hides(m, seen, context))
            : context.Model.GetSymbolInfo(handler).Symbol is IMethodSymbol method && Hides(method, seen, context) ? method : null;
        return hiding is null ? null : $"'{hiding.Name}' is declared to return a Task, and returns a Task<int>, whose number was the exit code. Declare it to return Task<int>.";
    }

    private static bool Hides(IMethodSymbol method, HashSet<ISymbol> seen, RuleContext context)
    {
        if (method.IsAsync || method.ReturnType is not INamedTypeSymbol { IsGenericType: false, Name: "Task" } || !seen.Add(method)
            || method.DeclaringSyntaxReferences.FirstOrDefault() is not { } reference || context.ModelOf(reference.SyntaxTree) is not { } model)
        {
            return false;
        }

        return Returned(reference.GetSyntax(context.CancellationToken)).Any(r =>
            model.GetTypeInfo(r).Type is INamedTypeSymbol { Name: "Task", TypeArguments: [{ SpecialType: SpecialType.System_Int32 }] }
            || (MethodOf(r, model) is { } next && Hides(next, seen, context)));
    }

    private static IMethodSymbol? MethodOf(ExpressionSyntax returned, SemanticModel model) =>
        returned is InvocationExpressionSyntax call ? model.GetSymbolInfo(call).Symbol as IMethodSymbol : null;

    private static IEnumerable<ExpressionSyntax> Returned(SyntaxNode function)
    {
        var (expression, isAsync) = function switch
        {
            AnonymousFunctionExpressionSyntax lambda => (lambda.ExpressionBody, LambdaEdits.IsAsync(lambda)),
            MethodDeclarationSyntax method => (method.ExpressionBody?.Expression, method.Modifiers.Any(SyntaxKind.AsyncKeyword)),
            LocalFunctionStatementSyntax local => (local.ExpressionBody?.Expression, local.Modifiers.Any(SyntaxKind.AsyncKeyword)),
            _ => (null, true),
        };
        return isAsync ? []
            : expression is not null ? [expression]
            : function.DescendantNodes(n => n == function || n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>().Select(r => r.Expression).OfType<ExpressionSyntax>();
    }
}
