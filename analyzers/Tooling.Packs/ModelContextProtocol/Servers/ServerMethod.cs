using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.ModelContextProtocol.FirstPreviews;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Servers;

/// <summary>A method that an attribute makes a tool, a prompt or a resource.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Declaration">The method.</param>
/// <param name="Symbol">Its meaning.</param>
internal sealed record ServerMethod(AttributeSyntax Attribute, MethodDeclarationSyntax Declaration, IMethodSymbol Symbol)
{
    /// <summary>The class of the attribute.</summary>
    public required string Kind { get; init; }

    /// <summary>Reads the name of an attribute; null where it is another one, or code was written for a preview that took no method's name as it is.</summary>
    public static ServerMethod? Of(SyntaxNode node, RuleContext context) => PrimitiveName.IsTakenAsWritten(context) ? OfAny(node, context) : null;

    /// <summary>Reads the name of an attribute in code for whichever preview; null where it is another one.</summary>
    public static ServerMethod? OfAny(SyntaxNode node, RuleContext context) =>
        node is SimpleNameSyntax name
        && Names.Whole(name).Parent is AttributeSyntax { Parent.Parent: MethodDeclarationSyntax declaration } attribute
        && context.Model.GetTypeInfo(attribute).Type is { } type
        && KindOf(type, context) is { } kind
        && context.Model.GetDeclaredSymbol(declaration) is { } method
            ? new ServerMethod(attribute, declaration, method) { Kind = kind }
            : null;

    private static string? KindOf(ITypeSymbol type, RuleContext context) =>
        type.Name is "McpServerToolAttribute" or "McpServerPromptAttribute" or "McpServerResourceAttribute" && context.Pack.IsLegacy(type) ? type.Name
        : type.Name == "McpToolAttribute" && FormerServers.Attributes.Declares(type) ? "McpServerToolAttribute"
        : null;

    /// <summary>The value that the attribute gives to a property; null where it gives none.</summary>
    public ExpressionSyntax? Value(string property) => Attribute.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == property)?.Expression;

    /// <summary>Has a person look at the method, which stays as it is.</summary>
    /// <param name="token">A token of the method that no other rule shows.</param>
    /// <param name="context">Where it is reported.</param>
    public void Show(SyntaxToken token, RuleContext context) => context.Show(Declaration, token.Parent is ParameterListSyntax list ? list.Span : token.Span, token);
}
