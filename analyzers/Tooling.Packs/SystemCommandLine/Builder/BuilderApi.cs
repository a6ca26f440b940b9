using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>Tells the members of the legacy builder and parser apart.</summary>
internal static class BuilderApi
{
    private const string BuilderExtensions = "System.CommandLine.Builder.CommandLineBuilderExtensions";
    private const string ParserExtensions = "System.CommandLine.Parsing.ParserExtensions";

    public static bool IsBuilder(ITypeSymbol? type) => type?.MetadataName() == CommandLineTypes.CommandLineBuilder;

    public static bool IsParser(ITypeSymbol? type) => type?.MetadataName() == CommandLineTypes.Parser;

    /// <summary><c>UseDefaults</c>, <c>UseHelp</c> and the like: returns the builder that it got.</summary>
    public static bool IsStep(ISymbol? symbol) => symbol is IMethodSymbol && symbol.ContainingType?.MetadataName() == BuilderExtensions;

    /// <summary>The list of a command that a step of beta1 adds to: <c>AddOption</c>, <c>AddArgument</c>, <c>AddCommand</c>; null for any other step.</summary>
    public static string? ListOf(string step) => step switch
    {
        "AddOption" => "Options",
        "AddArgument" => "Arguments",
        "AddCommand" => "Subcommands",
        _ => null,
    };

    public static bool IsBuild(ISymbol? symbol) => symbol is IMethodSymbol { Name: "Build" } && IsBuilder(symbol.ContainingType);

    /// <summary><c>Invoke</c>, <c>InvokeAsync</c> or <c>Parse</c> of a parser.</summary>
    public static bool IsParserCall(ISymbol? symbol) =>
        symbol is IMethodSymbol { Name: "Invoke" or "InvokeAsync" or "Parse" }
        && (symbol.ContainingType?.MetadataName() == ParserExtensions || IsParser(symbol.ContainingType));

    /// <summary>The expression with the parentheses around it.</summary>
    public static ExpressionSyntax WithParentheses(ExpressionSyntax expression)
    {
        while (expression.Parent is ParenthesizedExpressionSyntax parenthesized)
        {
            expression = parenthesized;
        }

        return expression;
    }

    /// <summary>The expression without the parentheses around it, and without <c>!</c>.</summary>
    public static ExpressionSyntax WithoutParentheses(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized.Expression;
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.SuppressNullableWarningExpression } suppressed:
                    expression = suppressed.Operand;
                    break;
                default:
                    return expression;
            }
        }
    }

    /// <summary>The call of a member on an expression: <c>expression.Member(…)</c>.</summary>
    public static InvocationExpressionSyntax? CallOn(ExpressionSyntax expression)
    {
        var receiver = WithParentheses(expression);
        return receiver.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && access.Expression == receiver && call.Expression == access ? call : null;
    }

    /// <summary>A type's name with its qualification and <c>?</c>.</summary>
    public static TypeSyntax WholeType(SimpleNameSyntax name) => Names.Whole(name) is { Parent: NullableTypeSyntax nullable } ? nullable : Names.Whole(name);

    /// <summary>Whether an expression creates an object of a type.</summary>
    /// <param name="expression">Any expression.</param>
    /// <param name="type">The type's full name.</param>
    /// <param name="model">The file's meaning.</param>
    public static bool IsCreationOf(ExpressionSyntax? expression, string type, SemanticModel model) =>
        expression is BaseObjectCreationExpressionSyntax && model.GetTypeInfo(expression).Type?.MetadataName() == type;

    /// <summary>All places that name a local or parameter.</summary>
    public static IEnumerable<IdentifierNameSyntax> UsesOf(ISymbol variable, SyntaxNode scope, SemanticModel model) =>
        scope.DescendantNodes().OfType<IdentifierNameSyntax>().Where(n =>
            n.Identifier.ValueText == variable.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(n).Symbol, variable));

    /// <summary>The method, accessor or function that code runs in; the file for top-level statements.</summary>
    public static SyntaxNode FunctionOf(SyntaxNode node) =>
        node.Ancestors().First(a => a is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax
            or AccessorDeclarationSyntax or BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax or CompilationUnitSyntax);

    /// <summary>The statement in a list of statements that an expression belongs to; null where it has none of its own.</summary>
    public static StatementSyntax? StatementOf(ExpressionSyntax expression) =>
        expression.FirstAncestorOrSelf<StatementSyntax>() is { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } statement && FunctionOf(statement) == FunctionOf(expression) ? statement : null;
}
