using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>
/// The overload of a step that a call means. Where something in the body of its lambda is not known, because a package is missing, the compiler takes none; which one it would be
/// follows from the parameters of the lambda all the same.
/// </summary>
internal static class StepMethod
{
    /// <summary>Finds what a call means, a step or something else.</summary>
    /// <param name="call">A call.</param>
    /// <param name="model">The meaning of its file.</param>
    /// <returns>Null where that is not known.</returns>
    public static ISymbol? Of(InvocationExpressionSyntax call, SemanticModel model)
    {
        var info = model.GetSymbolInfo(call);
        if (info.Symbol is not null || info.CandidateReason != CandidateReason.OverloadResolutionFailure || LambdaOf(call) is not { } lambda)
        {
            return info.Symbol;
        }

        var parameters = LambdaEdits.Parameters(lambda);
        var meant = info.CandidateSymbols.OfType<IMethodSymbol>().Where(m => BuilderApi.IsStep(m) && Takes(m, parameters.Length)).ToList();
        return meant.Count == 1 && parameters.Any(p => model.GetDeclaredSymbol(p) is IParameterSymbol declared && declared.Type.Is(CommandLineTypes.InvocationContext)) ? meant[0] : null;
    }

    /// <summary>The only lambda that a call is given, where it is given nothing else, or an order behind it.</summary>
    /// <param name="call">A call.</param>
    public static AnonymousFunctionExpressionSyntax? LambdaOf(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.Count is 1 or 2 && call.ArgumentList.Arguments.Select(a => a.Expression).OfType<AnonymousFunctionExpressionSyntax>().ToList() is [var lambda]
            && call.ArgumentList.Arguments[0].Expression == lambda ? lambda : null;

    private static bool Takes(IMethodSymbol step, int count) =>
        step.Parameters.Select(p => (p.Type as INamedTypeSymbol)?.DelegateInvokeMethod).FirstOrDefault(m => m is not null) is { } invoked && invoked.Parameters.Length == count;
}
