using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Content;

/// <summary>A call such as <c>contents.First(c =&gt; c.Type == "text")</c>.</summary>
/// <param name="Method">The method's name.</param>
/// <param name="Call">The call.</param>
/// <param name="Kind">The kind that it asks for.</param>
/// <param name="Test">The comparison of the type.</param>
/// <param name="Rest">What else the lambda asks for; null where nothing.</param>
internal sealed record ContentFilter(SimpleNameSyntax Method, InvocationExpressionSyntax Call, ContentKind Kind, ExpressionSyntax Test, ExpressionSyntax? Rest)
{
    /// <summary>Methods of <c>Enumerable</c> that pick elements.</summary>
    public static ImmutableArray<string> Methods { get; } = ["Where", "First", "FirstOrDefault", "Single", "SingleOrDefault", "Last", "LastOrDefault"];

    private static readonly ImmutableArray<string> KeepElements =
        ["Where", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Take", "Skip", "TakeWhile", "SkipWhile", "Reverse", "ToList", "ToArray", "AsEnumerable", "Distinct"];

    private static readonly ImmutableArray<string> PickElement = ["First", "FirstOrDefault", "Single", "SingleOrDefault", "Last", "LastOrDefault", "ElementAt", "ElementAtOrDefault"];

    /// <summary>Reads a call; null where it is none that filters by kind.</summary>
    public static ContentFilter? Of(InvocationExpressionSyntax call, RuleContext context)
    {
        if (NameOf(call) is not { } method
            || !Methods.Contains(method.Identifier.ValueText)
            || call.ArgumentList.Arguments is not { Count: 1 } arguments
            || arguments[0].Expression is not LambdaExpressionSyntax { ExpressionBody: { } body } lambda
            || ParameterOf(lambda) is not { } parameter
            || context.Model.GetSymbolInfo(call).Symbol is not IMethodSymbol { MethodKind: MethodKind.ReducedExtension } symbol
            || symbol.ContainingType.MetadataName() != "System.Linq.Enumerable"
            || symbol.TypeArguments.FirstOrDefault()?.MetadataName() != McpTypes.Content)
        {
            return null;
        }

        var content = SyntaxFactory.IdentifierName(parameter);
        if (KindTest.Implied(body, true, content, context) is { } kind && IsComparison(body))
        {
            return new ContentFilter(method, call, kind, body, null);
        }

        return body is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both && IsComparison(both.Left) && KindTest.Implied(both.Left, true, content, context) is { } first
            ? new ContentFilter(method, call, first, both.Left, both.Right)
            : null;
    }

    /// <summary>The kind of the class that an expression has after the rewrite; null where it is the base of all content.</summary>
    public static ContentKind? ClassOf(ExpressionSyntax expression, RuleContext context) => Code.Bare(expression) switch
    {
        BaseObjectCreationExpressionSyntax creation when context.Model.GetTypeInfo(creation).Type?.MetadataName() == McpTypes.Content =>
            NaturalType.Matters(creation, context) ? null : new NewContent(creation, context) is { Objection: null, Kind: var kind } ? kind : null,
        InvocationExpressionSyntax call when NameOf(call) is { } name && PickElement.Contains(name.Identifier.ValueText) => Of(call, context)?.Kind ?? ElementClassOf(SourceOf(call), context),
        ElementAccessExpressionSyntax element => ElementClassOf(element.Expression, context),
        IdentifierNameSyntax name => ClassOfVariable(name, context),
        _ => null,
    };

    private static ContentKind? ElementClassOf(ExpressionSyntax? sequence, RuleContext context) => sequence is null ? null : Code.Bare(sequence) switch
    {
        InvocationExpressionSyntax call when NameOf(call) is { } name && KeepElements.Contains(name.Identifier.ValueText) => Of(call, context)?.Kind ?? ElementClassOf(SourceOf(call), context),
        IdentifierNameSyntax name when Declarator(name, context) is { Initializer.Value: var value, Parent: VariableDeclarationSyntax { Type.IsVar: true } } => ElementClassOf(value, context),
        _ => null,
    };

    private static ContentKind? ClassOfVariable(IdentifierNameSyntax name, RuleContext context)
    {
        if (Declarator(name, context) is { Initializer.Value: var value, Parent: VariableDeclarationSyntax { Type.IsVar: true } })
        {
            return ClassOf(value, context);
        }

        return context.Model.GetSymbolInfo(name).Symbol?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
        {
            ForEachStatementSyntax { Type.IsVar: true } loop => ElementClassOf(loop.Expression, context),
            ParameterSyntax { Type: null } parameter when parameter.FirstAncestorOrSelf<LambdaExpressionSyntax>() is { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } =>
                Of(call, context) is { Rest: not null, Kind: var kind } ? kind : ElementClassOf(SourceOf(call), context),
            _ => null,
        };
    }

    private static VariableDeclaratorSyntax? Declarator(IdentifierNameSyntax name, RuleContext context) =>
        context.Model.GetSymbolInfo(name).Symbol is ILocalSymbol local ? local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as VariableDeclaratorSyntax : null;

    private static ExpressionSyntax? SourceOf(InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Expression;

    private static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => null,
    };

    private static string? ParameterOf(LambdaExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => simple.Parameter.Identifier.ValueText,
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: 1 } parameters } when parameters[0].Type is null => parameters[0].Identifier.ValueText,
        _ => null,
    };

    private static bool IsComparison(ExpressionSyntax expression) =>
        Code.Bare(expression) is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } or IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax };
}
