using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Builder;

namespace Tooling.Packs.SystemCommandLine.Help;

/// <summary>A local variable that holds a help builder, a help context or a writer.</summary>
/// <param name="Declaration">The statement that declares it and nothing else.</param>
/// <param name="Uses">How often it is mentioned elsewhere.</param>
internal sealed record HelpVariable(LocalDeclarationStatementSyntax Declaration, int Uses)
{
    /// <summary>The creation of an object, in place or in a variable of its own.</summary>
    /// <param name="expression">The object.</param>
    /// <param name="type">The metadata name of its type.</param>
    /// <param name="model">The file.</param>
    /// <returns>No creation where it comes from elsewhere; no variable where it is created in place.</returns>
    public static (BaseObjectCreationExpressionSyntax? Creation, HelpVariable? Variable) Creation(ExpressionSyntax expression, string type, SemanticModel model)
    {
        var (value, variable) = Value(expression, model);
        return value is BaseObjectCreationExpressionSyntax creation && BuilderApi.IsCreationOf(creation, type, model) ? (creation, variable) : default;
    }

    /// <summary>What an expression stands for: itself, or what a variable of its own is declared with.</summary>
    /// <param name="expression">Any expression.</param>
    /// <param name="model">The file.</param>
    public static (ExpressionSyntax Value, HelpVariable? Variable) Value(ExpressionSyntax expression, SemanticModel model)
    {
        if (expression is not IdentifierNameSyntax || model.GetSymbolInfo(expression).Symbol is not ILocalSymbol local
            || local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: { } value } declarator
            || declarator.Parent?.Parent is not LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1, Parent: BlockSyntax or GlobalStatementSyntax } declaration)
        {
            return (expression, null);
        }

        var scope = declaration.Parent is GlobalStatementSyntax global ? global.Parent! : declaration.Parent!;
        return (value, new HelpVariable(declaration, BuilderApi.UsesOf(local, scope, model).Count()));
    }
}
