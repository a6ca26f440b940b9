using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary>
/// The expressions that ask an invocation context for the cancellation token: its method, or the service of that type, with what
/// turns the service into a token.
/// </summary>
internal static class TokenReads
{
    private const string Token = "System.Threading.CancellationToken";

    /// <summary>All of them in a function, for the context that one of its parameters is.</summary>
    public static IEnumerable<ExpressionSyntax> In(SyntaxNode function, IParameterSymbol context, SemanticModel model) =>
        function.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .Where(a => a.Expression is IdentifierNameSyntax name && name.Identifier.ValueText == context.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, context))
            .Select(a => Of(a, model))
            .OfType<ExpressionSyntax>();

    /// <summary>The statement at the top of a function's body that stores the token in a variable.</summary>
    public static LocalDeclarationStatementSyntax? Declaration(IEnumerable<ExpressionSyntax> reads, BlockSyntax? body) => reads
        .Select(r => r.Parent).OfType<EqualsValueClauseSyntax>()
        .Select(e => e.Parent?.Parent?.Parent).OfType<LocalDeclarationStatementSyntax>()
        .FirstOrDefault(d => d.Declaration.Variables.Count == 1 && d.Parent == body);

    /// <summary>The whole expression that a member of the context is the beginning of; null where it does not ask for the token.</summary>
    public static ExpressionSyntax? Of(MemberAccessExpressionSyntax access, SemanticModel model)
    {
        if (ContextFunctions.IsMember(access, "GetCancellationToken", model))
        {
            return access.Parent as InvocationExpressionSyntax;
        }

        return ContextFunctions.IsMember(access, "BindingContext", model)
            && access.Parent is MemberAccessExpressionSyntax { Name: { Identifier.ValueText: "GetService" or "GetRequiredService" } name, Parent: InvocationExpressionSyntax call }
            && AsksForToken(name, call, model)
            ? Converted(call, model) : null;
    }

    private static bool AsksForToken(SimpleNameSyntax name, InvocationExpressionSyntax call, SemanticModel model)
    {
        var type = name is GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } types } ? types[0]
            : call.ArgumentList.Arguments is { Count: 1 } arguments && arguments[0].Expression is TypeOfExpressionSyntax typeOf ? typeOf.Type
            : null;
        return type is not null && IsToken(type, model);
    }

    /// <summary>The service as a token: cast, asked for by its type, or what a test for the type gives.</summary>
    private static ExpressionSyntax? Converted(InvocationExpressionSyntax call, SemanticModel model)
    {
        if (model.GetTypeInfo(call).Type?.ToDisplayString() == Token)
        {
            return call;
        }

        return call.Parent switch
        {
            CastExpressionSyntax cast when IsToken(cast.Type, model) => cast,
            PostfixUnaryExpressionSyntax { Parent: CastExpressionSyntax cast } when IsToken(cast.Type, model) => cast,
            IsPatternExpressionSyntax { Pattern: DeclarationPatternSyntax { Designation: SingleVariableDesignationSyntax variable } pattern, Parent: ConditionalExpressionSyntax choice } test
                when choice.Condition == test && IsToken(pattern.Type, model) && choice.WhenTrue is IdentifierNameSyntax chosen && chosen.Identifier.ValueText == variable.Identifier.ValueText
                && IsNone(choice.WhenFalse, model) => choice,
            _ => null,
        };
    }

    private static bool IsToken(TypeSyntax type, SemanticModel model) => model.GetTypeInfo(type).Type?.ToDisplayString() == Token;

    private static bool IsNone(ExpressionSyntax expression, SemanticModel model) =>
        expression is DefaultExpressionSyntax || expression.IsKind(SyntaxKind.DefaultLiteralExpression)
        || model.GetSymbolInfo(expression).Symbol is IPropertySymbol { Name: "None" } none && none.ContainingType.ToDisplayString() == Token;
}
