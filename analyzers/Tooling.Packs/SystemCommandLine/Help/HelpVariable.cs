using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Builder;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Help;

/// <summary>A local variable that holds a help builder or a help context.</summary>
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
        if (expression is BaseObjectCreationExpressionSyntax created)
        {
            return (IsOf(created, type, model) ? created : null, null);
        }

        if (model.GetSymbolInfo(expression).Symbol is not ILocalSymbol local
            || local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax creation } declarator
            || declarator.Parent?.Parent is not LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1, Parent: BlockSyntax or GlobalStatementSyntax } declaration
            || !IsOf(creation, type, model))
        {
            return default;
        }

        var scope = declaration.Parent is GlobalStatementSyntax global ? global.Parent! : declaration.Parent!;
        return (creation, new HelpVariable(declaration, BuilderApi.UsesOf(local, scope, model).Count()));
    }

    private static bool IsOf(BaseObjectCreationExpressionSyntax creation, string type, SemanticModel model) => model.GetTypeInfo(creation).Type is { } created && created.MetadataName() == type;
}
