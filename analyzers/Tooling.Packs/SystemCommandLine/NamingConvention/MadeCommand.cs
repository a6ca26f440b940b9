using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Builder;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.NamingConvention;

/// <summary>A command that is created in an expression: <c>new Command("name") { … }.WithAlias("n").WithHandler(…)</c>, where methods of the program return what they are called on.</summary>
/// <param name="model">The file's meaning.</param>
/// <param name="cancellationToken">Cancels.</param>
internal sealed class MadeCommand(SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>The creation of a command, without the calls that are chained to it.</summary>
    /// <param name="command">Any expression.</param>
    /// <returns>Null where the command comes from elsewhere, or is of a class of its own, which may have more symbols.</returns>
    public BaseObjectCreationExpressionSyntax? CreationIn(ExpressionSyntax command)
    {
        var current = BuilderApi.WithoutParentheses(command);
        while (current is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call && GivesItself(call))
        {
            current = BuilderApi.WithoutParentheses(access.Expression);
        }

        return current is BaseObjectCreationExpressionSyntax creation && model.GetTypeInfo(creation, cancellationToken).Type?.MetadataName() is CommandLineTypes.Command or CommandLineTypes.RootCommand ? creation : null;
    }

    /// <summary>A creation with the calls that are chained to it.</summary>
    /// <param name="creation">The creation of a command.</param>
    public ExpressionSyntax WholeOf(ExpressionSyntax creation)
    {
        var whole = creation;
        while (true)
        {
            if (whole.Parent is ParenthesizedExpressionSyntax parentheses)
            {
                whole = parentheses;
            }
            else if (whole.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && access.Expression == whole && GivesItself(call))
            {
                whole = call;
            }
            else
            {
                return whole;
            }
        }
    }

    /// <summary>The variable that holds a command from its creation on; null where there is none.</summary>
    /// <param name="whole">The creation with its calls.</param>
    public ISymbol? StoredIn(ExpressionSyntax whole) => whole.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax or PropertyDeclarationSyntax } initial => model.GetDeclaredSymbol(initial.Parent!, cancellationToken),
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment when assignment.Right == whole => model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol,
        _ => null,
    };

    /// <summary>Whether an extension method of the program returns the very command that it is called on.</summary>
    private bool GivesItself(InvocationExpressionSyntax call)
    {
        if (model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol { ReducedFrom: { DeclaringSyntaxReferences: [var reference] } method } || reference.GetSyntax(cancellationToken) is not MethodDeclarationSyntax declaration)
        {
            return false;
        }

        var self = method.Parameters[0].Name;
        bool IsSelf(ExpressionSyntax? e) => e is IdentifierNameSyntax name && name.Identifier.ValueText == self;
        var returns = declaration.DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>().ToList();
        return declaration.Body is not null && returns.Count > 0 && returns.All(r => IsSelf(r.Expression)) && !declaration.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(a => IsSelf(a.Left));
    }
}
