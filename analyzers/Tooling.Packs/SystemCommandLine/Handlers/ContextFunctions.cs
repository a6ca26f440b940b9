using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary>Functions that take the invocation context: lambdas given to SetHandler, methods, local functions.</summary>
internal static class ContextFunctions
{
    /// <summary>The function whose parameter a context expression names; null where the context comes from elsewhere.</summary>
    public static ContextFunction? Of(ExpressionSyntax contextExpression, RuleContext context)
    {
        if (contextExpression is not IdentifierNameSyntax || context.Model.GetSymbolInfo(contextExpression).Symbol is not IParameterSymbol parameter
            || parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not ParameterSyntax declaration)
        {
            return null;
        }

        var function = declaration.Ancestors().FirstOrDefault(a => a is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax);
        return function is null ? null : ContextFunction.Create(function, declaration, parameter, context);
    }

    /// <summary>The function of this file that a call hands the context to; null where it is declared elsewhere.</summary>
    public static ContextFunction? OfCalled(InvocationExpressionSyntax call, RuleContext context) =>
        context.Model.GetSymbolInfo(call, context.CancellationToken).Symbol is IMethodSymbol method && method.OriginalDefinition.DeclaringSyntaxReferences is [var reference]
            ? OfDeclaration(reference.GetSyntax(context.CancellationToken), context)
            : null;

    /// <summary>Whether a function decides on the exit code: it assigns the context's, or calls a helper that does.</summary>
    public static bool DecidesExitCode(SyntaxNode function, SemanticModel model, RuleContext context) =>
        SetsExitCode(function, model) || OfDeclaration(function, context) is { SetsExitCode: true };

    /// <summary>Whether a function assigns the context's exit code.</summary>
    public static bool SetsExitCode(SyntaxNode function, SemanticModel model) =>
        function.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(a => IsMember(a, "ExitCode", model));

    /// <summary>Whether a method of the file that decides on the exit code can return it instead.</summary>
    public static bool CanReturnExitCode(SyntaxNode function, RuleContext context) =>
        OfDeclaration(function, context) is { TakesExitCode: false } found && ContextFunctionEdits.Of(found, context).Objection is null;

    /// <summary>Whether an expression-bodied lambda only hands the context on to a function of ours that will return the exit code.</summary>
    public static bool CallsExitCodeFunction(AnonymousFunctionExpressionSyntax lambda, RuleContext context)
    {
        var call = lambda.ExpressionBody is AwaitExpressionSyntax awaited ? awaited.Expression : lambda.ExpressionBody;
        return call is InvocationExpressionSyntax invocation
            && context.Model.GetSymbolInfo(invocation).Symbol is IMethodSymbol method
            && method.DeclaringSyntaxReferences.FirstOrDefault() is { } reference
            && method.Parameters.Any(p => p.Type.Is(CommandLineTypes.InvocationContext))
            && context.ModelOf(reference.SyntaxTree) is { } model && SetsExitCode(reference.GetSyntax(), model);
    }

    /// <summary>Whether an expression is a member of the context; the first betas called the exit code <c>ResultCode</c>.</summary>
    public static bool IsMember(MemberAccessExpressionSyntax access, string member, SemanticModel model) =>
        (access.Name.Identifier.ValueText == member || (member == "ExitCode" && access.Name.Identifier.ValueText == "ResultCode")) && model.GetSymbolInfo(access.Name).Symbol?.ContainingType?.MetadataName() == CommandLineTypes.InvocationContext;

    /// <summary>A method or local function of this file that takes one context.</summary>
    private static ContextFunction? OfDeclaration(SyntaxNode function, RuleContext context) =>
        function.SyntaxTree == context.Model.SyntaxTree && context.Model.GetDeclaredSymbol(function, context.CancellationToken) is IMethodSymbol method
        && method.Parameters.Where(p => p.Type.Is(CommandLineTypes.InvocationContext)).ToList() is [var parameter]
        && parameter.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax(context.CancellationToken) is ParameterSyntax declaration
            ? ContextFunction.Create(function, declaration, parameter, context)
            : null;
}
