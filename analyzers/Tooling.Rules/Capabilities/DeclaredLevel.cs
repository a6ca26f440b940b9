using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tooling.Rules.Capabilities;

/// <summary>The security level that code declares for a tool: <c>[SecurityLevel("safe")]</c>, or with a member of an enumeration.</summary>
/// <param name="Level">The level.</param>
/// <param name="Tool">The method, local function, lambda or class that it is declared for.</param>
/// <param name="Name">What a person calls that.</param>
public sealed record DeclaredLevel(SecurityLevel Level, SyntaxNode Tool, string Name)
{
    private const string AttributeName = "SecurityLevel";

    /// <summary>The attribute, as code may write it.</summary>
    public static ImmutableArray<string> AttributeNames { get; } = [AttributeName, AttributeName + "Attribute"];

    /// <summary>Reads an attribute.</summary>
    /// <param name="attribute">Any attribute.</param>
    /// <param name="model">The meaning of its file.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Null where it is another attribute, stands elsewhere, or names none of the levels.</returns>
    public static DeclaredLevel? Of(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken)
    {
        if (attribute.Name.GetLastToken().ValueText is not (AttributeName or AttributeName + "Attribute")
            || attribute is not { Parent.Parent: BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or LambdaExpressionSyntax or TypeDeclarationSyntax, ArgumentList.Arguments: [var argument, ..] }
            || model.GetTypeInfo(attribute, cancellationToken).Type?.Name != AttributeName + "Attribute"
            || !Enum.TryParse<SecurityLevel>(WordOf(argument.Expression, model, cancellationToken), ignoreCase: true, out var level))
        {
            return null;
        }

        var tool = attribute.Parent.Parent;
        var symbol = tool is LambdaExpressionSyntax ? null : model.GetDeclaredSymbol(tool, cancellationToken);
        return new DeclaredLevel(level, tool, symbol is null ? "the lambda" : CodeNode.NameOf(symbol));
    }

    private static string? WordOf(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(value, cancellationToken).Symbol is IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } member ? member.Name
            : model.GetConstantValue(value, cancellationToken) is { HasValue: true, Value: string text } && !text.Any(char.IsDigit) ? text : null;
}
