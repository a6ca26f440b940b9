using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tooling.Packs.ModelContextProtocol.Handlers;

/// <summary>
/// Capabilities that are created apart from the options, and given to them at one place: in a variable, a private field, property or method without parameters that nothing else uses. What moves out of them moves to that place.
/// </summary>
internal static class GatheredCapabilities
{
    /// <summary>The creation that a value stands for; null where it is something else.</summary>
    /// <param name="value">What <c>Capabilities</c> of options is given.</param>
    /// <param name="model">The file.</param>
    public static BaseObjectCreationExpressionSyntax? CreationOf(ExpressionSyntax value, SemanticModel model)
    {
        var name = value is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: var called } ? called : value;
        return name is IdentifierNameSyntax
            && model.GetSymbolInfo(name).Symbol is { DeclaringSyntaxReferences: [var reference] } symbol
            && reference.SyntaxTree == name.SyntaxTree
            && Creation(reference.GetSyntax()) is { Initializer: not null, ArgumentList: null or { Arguments.Count: 0 } } creation
            && IsOnlyUse(symbol, (IdentifierNameSyntax)name, model)
            && creation.Initializer.Expressions.All(e => CanBeLater(e, model))
                ? creation
                : null;
    }

    /// <summary>The assignment that options are given a creation by; null where they are given none.</summary>
    /// <param name="creation">Any creation.</param>
    /// <param name="model">The file.</param>
    public static AssignmentExpressionSyntax? SinkOf(BaseObjectCreationExpressionSyntax creation, SemanticModel model)
    {
        if (model.GetTypeInfo(creation).Type is not { Name: "ServerCapabilities" or "ClientCapabilities" } || NameOf(creation, model) is not { } name)
        {
            return null;
        }

        return creation.SyntaxTree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(n => n.Identifier.ValueText == name)
            .Select(n => n.Parent is InvocationExpressionSyntax call ? call : (ExpressionSyntax)n)
            .Select(e => e.Parent as AssignmentExpressionSyntax is { } assignment && assignment.Right == e ? assignment : null)
            .FirstOrDefault(a => a is not null && HandlerMembers.IsCapabilities(model.GetSymbolInfo(a.Left).Symbol) && CreationOf(a.Right, model) == creation);
    }

    private static BaseObjectCreationExpressionSyntax? Creation(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax creation } => creation,
        PropertyDeclarationSyntax { ExpressionBody.Expression: BaseObjectCreationExpressionSyntax creation } => creation,
        PropertyDeclarationSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax creation } => creation,
        MethodDeclarationSyntax { ExpressionBody.Expression: BaseObjectCreationExpressionSyntax creation, ParameterList.Parameters.Count: 0, TypeParameterList: null } => creation,
        MethodDeclarationSyntax { Body.Statements: [ReturnStatementSyntax { Expression: BaseObjectCreationExpressionSyntax creation }], ParameterList.Parameters.Count: 0, TypeParameterList: null } => creation,
        LocalFunctionStatementSyntax { ExpressionBody.Expression: BaseObjectCreationExpressionSyntax creation, ParameterList.Parameters.Count: 0, TypeParameterList: null } => creation,
        _ => null,
    };

    private static string? NameOf(BaseObjectCreationExpressionSyntax creation, SemanticModel model) =>
        creation.Ancestors().FirstOrDefault(a => Creation(a) == creation) is { } declaration ? model.GetDeclaredSymbol(declaration)?.Name : null;

    private static bool IsOnlyUse(ISymbol symbol, IdentifierNameSyntax name, SemanticModel model)
    {
        var isOwn = symbol is ILocalSymbol or IMethodSymbol { MethodKind: MethodKind.LocalFunction }
            || symbol is { DeclaredAccessibility: Accessibility.Private, ContainingType.DeclaringSyntaxReferences.Length: 1 } and (IFieldSymbol or IPropertySymbol or IMethodSymbol);
        return isOwn && name.SyntaxTree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
            .Where(n => n != name && n.Identifier.ValueText == symbol.Name)
            .All(n => !SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(n).Symbol, symbol));
    }

    /// <summary>Whether what moves of a member can be evaluated at another place: lambdas and methods.</summary>
    private static bool CanBeLater(ExpressionSyntax member, SemanticModel model) => member is AssignmentExpressionSyntax { Left: var left, Right: var right }
        && (HandlerMembers.Moves(model.GetSymbolInfo(left).Symbol)
            ? right is AnonymousFunctionExpressionSyntax || model.GetMemberGroup(right) is { IsEmpty: false } && right is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax or ThisExpressionSyntax }
            : right is not InitializerExpressionSyntax && (HandlerMembers.InitializerOf(right) is not { } inner || inner.Expressions.All(e => !Moves(e, model) || CanBeLater(e, model))));

    private static bool Moves(ExpressionSyntax member, SemanticModel model) => member is AssignmentExpressionSyntax { Left: var left } && HandlerMembers.Moves(model.GetSymbolInfo(left).Symbol);
}
