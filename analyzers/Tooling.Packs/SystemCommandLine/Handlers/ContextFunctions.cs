using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary>Functions that take the invocation context: lambdas given to SetHandler, methods, local functions.</summary>
internal static class ContextFunctions
{
    /// <summary>The function whose parameter a context expression names; null where the context comes from elsewhere.</summary>
    public static ContextFunction? Of(ExpressionSyntax contextExpression, RuleContext context) =>
        contextExpression is IdentifierNameSyntax && context.Model.GetSymbolInfo(contextExpression).Symbol is IParameterSymbol { DeclaringSyntaxReferences: [var reference] }
            && FunctionOf(reference.GetSyntax(context.CancellationToken)) is { } function
                ? ContextFunction.Read(function, context)
                : null;

    /// <summary>The function that a method of the project is; null where it takes no context, or is declared elsewhere.</summary>
    public static ContextFunction? Declared(IMethodSymbol method, RuleContext context) =>
        method.DeclaringSyntaxReferences is [var reference] && context.Compilation.ContainsSyntaxTree(reference.SyntaxTree) && context.For(reference.SyntaxTree) is { } file
            ? ContextFunction.Read(reference.GetSyntax(context.CancellationToken), file)
            : null;

    /// <summary>The function that a parameter belongs to.</summary>
    public static SyntaxNode? FunctionOf(SyntaxNode parameter) =>
        parameter.Ancestors().FirstOrDefault(a => a is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax);

    /// <summary>Whether a function decides on the exit code: it assigns the context's, or calls a function that does.</summary>
    public static bool DecidesExitCode(SyntaxNode function, RuleContext context) =>
        PlanOf(function, context) is { } plan ? plan.DecidesExitCode(function) : context.ModelOf(function.SyntaxTree) is { } model && SetsExitCode(function, model);

    /// <summary>Whether a method that decides on the exit code can return it instead.</summary>
    public static bool CanReturnExitCode(SyntaxNode function, RuleContext context) =>
        PlanOf(function, context) is { Objection: null } plan && !plan.TakesExitCode(function);

    /// <summary>Whether an expression is a member of the context; the first betas called the exit code <c>ResultCode</c>.</summary>
    public static bool IsMember(MemberAccessExpressionSyntax access, string member, SemanticModel model) =>
        (access.Name.Identifier.ValueText == member || (member == "ExitCode" && access.Name.Identifier.ValueText == "ResultCode")) && model.GetSymbolInfo(access.Name).Symbol?.ContainingType?.MetadataName() == CommandLineTypes.InvocationContext;

    /// <summary>All <c>context.ExitCode</c> of a function.</summary>
    public static ImmutableArray<MemberAccessExpressionSyntax> ExitCodesIn(SyntaxNode function, IParameterSymbol parameter, SemanticModel model) =>
        [.. function.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .Where(a => IsMember(a, "ExitCode", model) && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(a.Expression).Symbol, parameter))];

    /// <summary>What becomes of a function that takes a context; null where it takes none, or is not declared here.</summary>
    public static ContextPlan? PlanOf(SyntaxNode function, RuleContext context) =>
        context.For(function.SyntaxTree) is { } file && ContextFunction.Read(function, file) is { } found ? ContextPlan.Of(found) : null;

    private static bool SetsExitCode(SyntaxNode function, SemanticModel model) =>
        function.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(a => IsMember(a, "ExitCode", model));
}
