using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.NamingConvention;

/// <summary>A class that implements <c>ICommandHandler</c> in the usual way: one method does the work, the other one calls it or throws.</summary>
/// <param name="Declaration">The class.</param>
/// <param name="Kept">The method that does the work.</param>
/// <param name="Dropped">The other one; null in beta1, which asked for <c>InvokeAsync</c> only.</param>
internal sealed record HandlerClass(ClassDeclarationSyntax Declaration, MethodDeclarationSyntax Kept, MethodDeclarationSyntax? Dropped)
{
    public const string Interface = "System.CommandLine.Invocation.ICommandHandler";

    /// <summary>The work is done by <c>InvokeAsync</c>.</summary>
    public bool IsAsynchronous => Kept.Identifier.ValueText == "InvokeAsync";

    /// <summary>Reads a class.</summary>
    /// <param name="type">The class.</param>
    /// <returns>Null where it can't be derived from an action instead.</returns>
    public static HandlerClass? Read(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class, BaseType.SpecialType: SpecialType.System_Object, DeclaringSyntaxReferences.Length: 1 } || !type.Interfaces.Any(i => i.MetadataName() == Interface)
            || type.DeclaringSyntaxReferences[0].GetSyntax() is not ClassDeclarationSyntax declaration)
        {
            return null;
        }

        var methods = declaration.Members.OfType<MethodDeclarationSyntax>().Where(m => m.Identifier.ValueText is "Invoke" or "InvokeAsync").ToList();
        if (methods.Count is 0 or > 2 || methods.Any(m => m.ParameterList.Parameters.Count != 1 || m.ExplicitInterfaceSpecifier is not null || !m.Modifiers.Any(SyntaxKind.PublicKeyword) || m.Modifiers.Any(IsInherited)))
        {
            return null;
        }

        var invoke = methods.FirstOrDefault(m => m.Identifier.ValueText == "Invoke");
        var invokeAsync = methods.FirstOrDefault(m => m.Identifier.ValueText == "InvokeAsync");
        if (invokeAsync is null || methods.Count != (invoke is null ? 1 : 2) || methods.Any(UsesExitCode))
        {
            return null;
        }

        return invoke is null || Delegates(invoke, "InvokeAsync") ? new HandlerClass(declaration, invokeAsync, invoke)
            : Delegates(invokeAsync, "Invoke") ? new HandlerClass(declaration, invoke, invokeAsync)
            : null;
    }

    private static bool IsInherited(SyntaxToken modifier) => modifier.Kind() is SyntaxKind.VirtualKeyword or SyntaxKind.AbstractKeyword or SyntaxKind.OverrideKeyword;

    private static bool UsesExitCode(MethodDeclarationSyntax method) => method.DescendantTokens().Any(t => t.ValueText is "ExitCode" or "ResultCode" or "InvocationResult");

    /// <summary>Whether a method only calls the other one, or throws that it is not there.</summary>
    private static bool Delegates(MethodDeclarationSyntax method, string other)
    {
        var body = method switch
        {
            { ExpressionBody.Expression: var expression } => expression,
            { Body.Statements: { Count: 1 } statements } => (SyntaxNode)statements[0],
            _ => null,
        };
        return body switch
        {
            ThrowExpressionSyntax { Expression: var thrown } => SaysThatItIsNotThere(thrown),
            ThrowStatementSyntax { Expression: { } thrown } => SaysThatItIsNotThere(thrown),
            ReturnStatementSyntax { Expression: { } returned } => Forwards(returned, method, other),
            ExpressionSyntax returned => Forwards(returned, method, other),
            _ => false,
        };
    }

    private static bool SaysThatItIsNotThere(ExpressionSyntax thrown) =>
        thrown is ObjectCreationExpressionSyntax { Type: var type }
        && type.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().LastOrDefault()?.Identifier.ValueText is "NotImplementedException" or "NotSupportedException";

    private static bool Forwards(ExpressionSyntax returned, MethodDeclarationSyntax method, string other)
    {
        var parameter = method.ParameterList.Parameters[0].Identifier.ValueText;
        var text = string.Concat(returned.DescendantTokens().Select(t => t.Text)).Replace("this.", string.Empty);
        return text == $"{other}({parameter}).GetAwaiter().GetResult()" || text == $"{other}({parameter}).Result" || text == $"Task.FromResult({other}({parameter}))";
    }
}
