using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary>What the body of a handler's lambda returns: decides which overload of SetAction the compiler takes.</summary>
internal static class HandlerBody
{
    /// <summary>
    /// An expression whose value the legacy overload threw away, and that SetAction would take for the exit code:
    /// of type int (or what converts to it, or is not known) in an action, or awaited in an async lambda; a task that an action dropped would be awaited.
    /// </summary>
    public static bool LeaksExitCode(AnonymousFunctionExpressionSyntax lambda, bool returnsTask, SemanticModel model)
    {
        if (lambda.ExpressionBody is not { } expression || (returnsTask && !lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword)))
        {
            return false;
        }

        var type = model.GetTypeInfo(expression).Type;
        if (type is null || type.SpecialType == SpecialType.System_Void)
        {
            return false;
        }

        var conversion = model.Compilation.ClassifyCommonConversion(type, model.Compilation.GetSpecialType(SpecialType.System_Int32));
        return conversion.IsImplicit || type.TypeKind is TypeKind.Dynamic or TypeKind.Error || (!returnsTask && type.MetadataName().StartsWith("System.Threading.Tasks.", StringComparison.Ordinal));
    }

    /// <summary>A body that never ends converts to every overload: the compiler can't choose (CS0121).</summary>
    public static bool NeverReturns(AnonymousFunctionExpressionSyntax lambda, SemanticModel model)
    {
        if (lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword))
        {
            return false;
        }

        return lambda.Body switch
        {
            ThrowExpressionSyntax => true,
            BlockSyntax block => Flow(block, model) is { Succeeded: true, EndPointIsReachable: false, ReturnStatements.IsEmpty: true },
            _ => false,
        };
    }

    /// <summary>Whether control can run off the end of a function's body.</summary>
    public static bool EndIsReachable(BlockSyntax body, SemanticModel model) =>
        body.Statements.Count == 0 || Flow(body, model) is { Succeeded: true, EndPointIsReachable: true };

    /// <summary>Of the statements, not of the block: the end of a lambda's block counts as unreachable, since it returns there.</summary>
    private static ControlFlowAnalysis? Flow(BlockSyntax body, SemanticModel model) =>
        body.Statements.Count == 0 ? null : model.AnalyzeControlFlow(body.Statements.First(), body.Statements.Last());
}
