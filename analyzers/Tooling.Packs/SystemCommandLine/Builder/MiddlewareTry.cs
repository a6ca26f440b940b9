using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>
/// A middleware that is nothing but a <c>try</c> around the next one. Its place in the pipeline does not matter: what gets past it is
/// printed as the library did, and it does nothing for help, the version and parse errors, which it did not see.
/// </summary>
internal static class MiddlewareTry
{
    /// <summary>The statement that calls the next middleware; null where the middleware does more, or throws exceptions that were printed.</summary>
    public static StatementSyntax? Find(TryStatementSyntax attempt, ParameterSyntax next, bool exceptionsEscape, SemanticModel model)
    {
        if (attempt.Finally is not null || attempt.Block.Statements.Count != 1 || attempt.Block.Statements[0] is not ExpressionStatementSyntax { Expression: AwaitExpressionSyntax awaited } statement
            || CallOf(awaited.Expression) is not { Expression: IdentifierNameSyntax called }
            || !SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(called).Symbol, model.GetDeclaredSymbol(next))
            || attempt.Catches.Any(c => c.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.ValueText == next.Identifier.ValueText)))
        {
            return null;
        }

        return exceptionsEscape || !attempt.Catches.Any(Throws) ? statement : null;
    }

    /// <summary>Whether a catch clause goes on after the <c>try</c>.</summary>
    public static bool Falls(TryStatementSyntax attempt, MovedBody body, SemanticModel model) => attempt.Catches.Any(c =>
        HandlerBody.EndIsReachable(c.Block, model) && !TailWrites.Returns(c.Block, [.. body.Returned]));

    /// <summary>Whether no exception gets past the <c>try</c>.</summary>
    public static bool CatchesAll(TryStatementSyntax attempt, SemanticModel model) => attempt.Catches.Any(c =>
        c.Filter is null && (c.Declaration is null || model.GetTypeInfo(c.Declaration.Type).Type?.MetadataName() == "System.Exception"));

    private static InvocationExpressionSyntax? CallOf(ExpressionSyntax awaited) => awaited is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } access }
        ? access.Expression as InvocationExpressionSyntax
        : awaited as InvocationExpressionSyntax;

    private static bool Throws(CatchClauseSyntax clause) => clause.Block.DescendantNodes().Any(n => n is ThrowStatementSyntax or ThrowExpressionSyntax);
}
