using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary>
/// The overload of <c>SetHandler</c> that a call means. Where something in the body of its lambda is not known, because a package is missing, the compiler takes none; which one it
/// would be follows from the rest all the same, as long as it is known what the lambda returns.
/// </summary>
internal static class HandlerMethod
{
    /// <summary>Finds the overload.</summary>
    /// <param name="call">A call.</param>
    /// <param name="model">The meaning of its file.</param>
    /// <returns>Null where the call is none of <c>SetHandler</c>, or may be one of several.</returns>
    public static IMethodSymbol? Of(InvocationExpressionSyntax call, SemanticModel model)
    {
        var info = model.GetSymbolInfo(call);
        if (info.Symbol is not null)
        {
            return IsSetHandler(info.Symbol) ? (IMethodSymbol)info.Symbol : null;
        }

        if (call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "SetHandler" }
            || call.ArgumentList.Arguments.Select(a => a.Expression).OfType<AnonymousFunctionExpressionSyntax>().ToList() is not [var lambda]
            || BodyLike(lambda, model) is not { } body)
        {
            return null;
        }

        // The same call with a body that everybody knows.
        var known = call.ReplaceNode(lambda, lambda.WithBody(SyntaxFactory.ParseStatement(body)));
        return model.GetSpeculativeSymbolInfo(call.SpanStart, known, SpeculativeBindingOption.BindAsExpression).Symbol is IMethodSymbol method && IsSetHandler(method) && !method.Parameters.Last().IsParams ? method : null;
    }

    private static bool IsSetHandler(ISymbol symbol) => symbol is IMethodSymbol { Name: "SetHandler" } && symbol.ContainingType?.MetadataName() == CommandLineTypes.Handler;

    /// <summary>A body that returns what the lambda's does; null where that is not known: of an expression alone nobody can say whether it gives a task, a number or nothing.</summary>
    private static string? BodyLike(AnonymousFunctionExpressionSyntax lambda, SemanticModel model)
    {
        const string task = "global::System.Threading.Tasks.Task";
        if (LambdaEdits.IsAsync(lambda))
        {
            return lambda.Block is { } block ? Functions.ReturnsOf(block).Any(r => r.Expression is not null) ? null : $"{{ await {task}.CompletedTask; }}"
                : lambda.ExpressionBody is AwaitExpressionSyntax or AssignmentExpressionSyntax ? $"{{ await {task}.CompletedTask; }}"
                : null;
        }

        if (lambda.Block is not { } statements)
        {
            return null;
        }

        var returned = Functions.ReturnsOf(statements).Select(r => r.Expression).ToList();
        return returned.TrueForAll(r => r is null) ? "{ }"
            : returned.TrueForAll(r => r is not null && model.GetTypeInfo(r).Type.Is("System.Threading.Tasks.Task")) ? $"{{ return {task}.CompletedTask; }}"
            : null;
    }
}
