using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>A <c>CommandLineConfiguration</c> that does nothing but to hand a command to a parser: <c>new Parser(new CommandLineConfiguration(root))</c>.</summary>
/// <param name="Creation">Where it is created.</param>
/// <param name="Declaration">The variable that holds it, for the parser alone; null where it is created in place.</param>
internal sealed record ConfiguredParser(BaseObjectCreationExpressionSyntax Creation, LocalDeclarationStatementSyntax? Declaration)
{
    /// <summary>The configuration that a parser is created with; null where it is created with a command, or with a configuration that is used otherwise.</summary>
    public static ConfiguredParser? Of(BaseObjectCreationExpressionSyntax parser, SemanticModel model)
    {
        if (!BuilderApi.IsParser(model.GetTypeInfo(parser).Type) || parser is not { Initializer: null, ArgumentList.Arguments: [{ Expression: var argument }] })
        {
            return null;
        }

        if (IsConfiguration(argument, model))
        {
            return new ConfiguredParser((BaseObjectCreationExpressionSyntax)argument, null);
        }

        return argument is IdentifierNameSyntax && model.GetSymbolInfo(argument).Symbol is ILocalSymbol local
            && local.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax() is VariableDeclaratorSyntax declarator && BuilderApi.FunctionOf(declarator) == BuilderApi.FunctionOf(parser)
            && declarator is { Initializer.Value: { } value, Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax declaration } }
            && IsConfiguration(value, model) && IsBefore(declaration, parser) && BuilderApi.UsesOf(local, BuilderApi.FunctionOf(declarator), model).Count() == 1
            ? new ConfiguredParser((BaseObjectCreationExpressionSyntax)value, declaration)
            : null;
    }

    /// <summary>The parser that a configuration is created for; null where there is none.</summary>
    /// <param name="creation">The creation of a configuration.</param>
    /// <param name="model">The file's meaning.</param>
    public static BaseObjectCreationExpressionSyntax? ParserOf(ExpressionSyntax creation, SemanticModel model)
    {
        var declarator = (creation.Parent as EqualsValueClauseSyntax)?.Parent as VariableDeclaratorSyntax;
        var uses = declarator is null ? [creation]
            : model.GetDeclaredSymbol(declarator) is ILocalSymbol local ? BuilderApi.UsesOf(local, BuilderApi.FunctionOf(declarator), model)
            : Enumerable.Empty<ExpressionSyntax>();
        return uses.Select(u => u.Parent?.Parent?.Parent).OfType<BaseObjectCreationExpressionSyntax>().FirstOrDefault(p => Of(p, model)?.Creation == creation);
    }

    private static bool IsConfiguration(ExpressionSyntax expression, SemanticModel model) =>
        BuilderApi.IsCreationOf(expression, CommandLineTypes.CommandLineConfiguration, model);

    /// <summary>A parser in a branch or loop of its own may be made another number of times than the configuration was.</summary>
    private static bool IsBefore(LocalDeclarationStatementSyntax declaration, ExpressionSyntax parser) =>
        BuilderApi.StatementOf(parser) is { } statement && (statement.Parent == declaration.Parent || (statement.Parent is GlobalStatementSyntax && declaration.Parent is GlobalStatementSyntax));
}
