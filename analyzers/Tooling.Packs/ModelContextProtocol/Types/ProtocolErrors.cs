using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.ModelContextProtocol.FirstPreviews;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Types;

/// <summary>Where code means an exception with an error code, although it names <c>McpException</c>.</summary>
internal static class ProtocolErrors
{
    private const string ToolAttribute = "ModelContextProtocol.Server.McpServerToolAttribute";

    /// <summary>Assertions of xunit and NUnit that ask for the very type, and those that take derived ones.</summary>
    public static ImmutableDictionary<string, string> Loose { get; } = new Dictionary<string, string>
    {
        ["Throws"] = "ThrowsAny",
        ["ThrowsAsync"] = "ThrowsAnyAsync",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary><c>Assert.ThrowsAsync&lt;McpException&gt;</c> of xunit; null where it is none.</summary>
    public static GenericNameSyntax? ExactAssertion(TypeSyntax type) =>
        type.Parent is TypeArgumentListSyntax { Parent: GenericNameSyntax { Parent: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Assert" } } } generic } && Loose.ContainsKey(generic.Identifier.ValueText)
            && generic.SyntaxTree.GetRoot().DescendantNodes().OfType<AttributeSyntax>().Any(a => a.Name.ToString() is "Fact" or "Theory")
            ? generic
            : null;

    /// <summary>Whether the exception that an assertion returns is asked for its code.</summary>
    public static bool IsAssertedForItsCode(TypeSyntax type, RuleContext context)
    {
        if (type.Parent is not TypeArgumentListSyntax { Parent: GenericNameSyntax { Identifier.ValueText: "Throws" or "ThrowsAsync" or "ThrowsAny" or "ThrowsAnyAsync" or "ThrowsException" or "ThrowsExceptionAsync" } generic })
        {
            return false;
        }

        var declarator = generic.FirstAncestorOrSelf<VariableDeclaratorSyntax>();
        if (declarator?.Initializer is not { } initializer || Awaited(initializer.Value) is not InvocationExpressionSyntax call || !call.Expression.Span.Contains(generic.Span)
            || declarator.Parent is not VariableDeclarationSyntax { Type.IsVar: true } || context.Model.GetDeclaredSymbol(declarator) is not ILocalSymbol local)
        {
            return false;
        }

        var scope = declarator.FirstAncestorOrSelf<BlockSyntax>() ?? context.Root;
        return scope.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .Any(a => a.Name.Identifier.ValueText == "ErrorCode" && a.Expression is IdentifierNameSyntax name && SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(name).Symbol, local));
    }

    /// <summary>Whether the code of a caught exception is compared with one that only an exception with a code has.</summary>
    public static bool Excludes(ExpressionSyntax filter, string variable) => Code.Bare(filter) switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both => Excludes(both.Left, variable) || Excludes(both.Right, variable),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } equal => IsCode(equal.Left, variable) && IsSpecific(equal.Right) || IsCode(equal.Right, variable) && IsSpecific(equal.Left),
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax constant } match => IsCode(match.Expression, variable) && IsSpecific(constant.Expression),
        _ => false,
    };

    /// <summary>Whether the variable of which the code is read is declared as an exception with one after the rewrite.</summary>
    public static bool IsRetyped(ExpressionSyntax receiver, RuleContext context)
    {
        if (Code.Bare(receiver) is not IdentifierNameSyntax name || context.Model.GetSymbolInfo(name).Symbol?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not { } declaration)
        {
            return false;
        }

        return declaration switch
        {
            CatchDeclarationSyntax { Parent: CatchClauseSyntax { Filter.FilterExpression: { } filter } } caught => Excludes(filter, caught.Identifier.ValueText),
            VariableDeclaratorSyntax { Initializer.Value: var value } => Awaited(value).DescendantNodesAndSelf().OfType<TypeSyntax>().Any(t => t.Parent is TypeArgumentListSyntax && IsAssertedForItsCode(t, context)),
            _ => false,
        };
    }

    /// <summary>Whether code belongs to a lambda or a method that is assigned to <c>CallToolHandler</c>, or passed to <c>WithCallToolHandler</c>, or to a method that only such ones call.</summary>
    public static bool IsInToolHandler(SyntaxNode node, RuleContext context) => IsHandling(node, context) || OnlyCallers.Are(node, context, IsHandling);

    private static bool IsHandling(SyntaxNode node, RuleContext context) =>
        node.Ancestors().OfType<AnonymousFunctionExpressionSyntax>().Any(l => l.Parent is { } place && IsToolHandler(place))
        || node.Ancestors().FirstOrDefault(a => a is MethodDeclarationSyntax or LocalFunctionStatementSyntax) is { } method
            && context.Model.GetDeclaredSymbol(method, context.CancellationToken) is IMethodSymbol { Parameters: [{ Type.Name: "RequestContext" }, ..] } symbol
            && context.Compilation.SyntaxTrees.Any(t => IsToolHandlerIn(t, symbol, context));

    /// <summary>Whether code belongs to a method that is a tool, or to one that only tools call and that nobody asks for codes.</summary>
    public static bool IsInToolMethod(SyntaxNode node, RuleContext context) => IsTool(node, context) || !ReadsCodes(node.SyntaxTree, context) && OnlyCallers.Are(node, context, IsTool);

    private static bool ReadsCodes(SyntaxTree tree, RuleContext context) => tree.GetText(context.CancellationToken).ToString().Contains(".ErrorCode");

    private static bool IsTool(SyntaxNode node, RuleContext context) =>
        node.Ancestors().OfType<MethodDeclarationSyntax>().FirstOrDefault() is { } method
        && context.Model.GetDeclaredSymbol(method, context.CancellationToken)?.GetAttributes().Any(a => a.AttributeClass?.MetadataName() == ToolAttribute || a.AttributeClass is { } former && FormerServers.Attributes.Declares(former)) == true;

    private static bool IsToolHandler(SyntaxNode place) => place switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left.GetLastToken().ValueText == "CallToolHandler",
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => call.Expression.GetLastToken().ValueText == "WithCallToolHandler",
        _ => false,
    };

    private static bool IsToolHandlerIn(SyntaxTree tree, IMethodSymbol method, RuleContext context) =>
        tree.GetText(context.CancellationToken).ToString().Contains("CallToolHandler")
        && tree.GetRoot(context.CancellationToken).DescendantNodes().OfType<SimpleNameSyntax>()
            .Where(n => n.Identifier.ValueText == method.Name && Code.Access(n).Parent is { } place && IsToolHandler(place) && (place as AssignmentExpressionSyntax)?.Left != Code.Access(n))
            .Any(n => context.ModelOf(tree) is { } model && model.GetMemberGroup(n, context.CancellationToken).Any(m => SymbolEqualityComparer.Default.Equals(m.OriginalDefinition, method.OriginalDefinition)));

    private static ExpressionSyntax Awaited(ExpressionSyntax expression) => expression is AwaitExpressionSyntax awaited ? awaited.Expression : expression;

    private static bool IsCode(ExpressionSyntax expression, string variable) =>
        Code.Bare(expression) is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ErrorCode", Expression: IdentifierNameSyntax { Identifier.ValueText: var name } } && name == variable;

    private static bool IsSpecific(ExpressionSyntax code) =>
        Code.Bare(code) is MemberAccessExpressionSyntax { Name.Identifier.ValueText: not "InternalError", Expression: var type } && type.ToString().EndsWith("McpErrorCode", StringComparison.Ordinal);
}
