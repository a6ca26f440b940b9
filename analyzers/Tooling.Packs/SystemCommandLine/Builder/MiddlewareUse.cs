using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>A function that a builder is given as middleware or exception handler.</summary>
/// <param name="Start">Where the builder is created; null where it comes from elsewhere.</param>
/// <param name="IsExceptionHandler">It is given to <c>UseExceptionHandler</c>.</param>
/// <param name="File">The file that the builder is given the function in.</param>
internal sealed record MiddlewareUse(ExpressionSyntax? Start, bool IsExceptionHandler, RuleContext File)
{
    /// <summary>Finds where a function is given to a builder.</summary>
    /// <param name="function">Any syntax.</param>
    /// <param name="file">Its file.</param>
    /// <returns>Null where it is not.</returns>
    public static MiddlewareUse? Of(SyntaxNode function, RuleContext file)
    {
        switch (function)
        {
            case AnonymousFunctionExpressionSyntax anonymous:
                return Given(anonymous, file);
            case LocalFunctionStatementSyntax or MethodDeclarationSyntax when file.Model.GetDeclaredSymbol(function, file.CancellationToken) is IMethodSymbol method && method.Parameters.Any(p => p.Type.Is(CommandLineTypes.InvocationContext)):
                return HandlerUses.NamesOf(method, file)
                    .Select(u => Given(u.Name.Parent is MemberAccessExpressionSyntax access && access.Name == u.Name ? access : u.Name, file.For(u.Name.SyntaxTree)!))
                    .FirstOrDefault(u => u is not null);
            default:
                return null;
        }
    }

    private static MiddlewareUse? Given(ExpressionSyntax function, RuleContext file) =>
        function.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && StepMethod.Of(call, file.Model) is { } step && BuilderApi.IsStep(step)
            ? new MiddlewareUse(PipelineReader.StartOf(call, file.Model), step.Name == "UseExceptionHandler", file)
            : null;
}
