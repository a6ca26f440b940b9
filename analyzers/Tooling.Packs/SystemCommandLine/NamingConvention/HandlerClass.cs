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
        var expression = method switch
        {
            { ExpressionBody.Expression: var body } => body,
            { Body.Statements: { Count: 1 } statements } => statements[0] is ReturnStatementSyntax { Expression: var returned } ? returned : (statements[0] as ThrowStatementSyntax)?.Expression,
            _ => null,
        };
        expression = expression is ThrowExpressionSyntax thrown ? thrown.Expression : expression;
        var parameter = method.ParameterList.Parameters[0].Identifier.ValueText;
        var text = string.Concat(expression?.DescendantTokens().Select(t => t.Text) ?? []).Replace("this.", string.Empty);
        return text == $"{other}({parameter}).GetAwaiter().GetResult()"
            || text == $"{other}({parameter}).Result"
            || text == $"Task.FromResult({other}({parameter}))"
            || (expression is BaseObjectCreationExpressionSyntax && (text.Contains("NotImplementedException") || text.Contains("NotSupportedException")));
    }
}
