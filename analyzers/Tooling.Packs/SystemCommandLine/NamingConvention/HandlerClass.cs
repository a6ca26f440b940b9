using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.NamingConvention;

/// <summary>A class that implements <c>ICommandHandler</c> in the usual way: one method does the work, the other one calls it, does the same, or throws.</summary>
/// <param name="Declaration">The class.</param>
/// <param name="Kept">The method that does the work.</param>
/// <param name="Dropped">The other one; null in beta1, which asked for <c>InvokeAsync</c> only.</param>
internal sealed record HandlerClass(ClassDeclarationSyntax Declaration, MethodDeclarationSyntax Kept, MethodDeclarationSyntax? Dropped)
{
    public const string Interface = "System.CommandLine.Invocation.ICommandHandler";

    /// <summary>What a synchronous method puts around asynchronous work.</summary>
    private static readonly ImmutableArray<string> Waiting =
    [
        "{0}.GetAwaiter().GetResult()", "{0}.Result", "Task.Run(()=>{0}).GetAwaiter().GetResult()", "Task.Run(()=>{0}).Result",
        "Task.Run(async()=>{0}).GetAwaiter().GetResult()", "Task.Run(async()=>{0}).Result",
    ];

    /// <summary>What an asynchronous method puts around synchronous work.</summary>
    private static readonly ImmutableArray<string> Starting = ["{0}", "Task.FromResult({0})", "ValueTask.FromResult({0})", "Task.Run(()=>{0})"];

    /// <summary>The work is done by <c>InvokeAsync</c>.</summary>
    public bool IsAsynchronous => Kept.Identifier.ValueText == "InvokeAsync";

    /// <summary>The other method runs the work in a way of its own, which the library's is taken for.</summary>
    public bool NeedsReview => Dropped is not null && !Delegates(Dropped, Kept.Identifier.ValueText) && !Repeats(Dropped, Kept);

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

        var methods = declaration.Members.OfType<MethodDeclarationSyntax>().Where(IsHandlerMethod).ToList();
        var invoke = methods.FirstOrDefault(m => m.Identifier.ValueText == "Invoke");
        var invokeAsync = methods.FirstOrDefault(m => m.Identifier.ValueText == "InvokeAsync");
        if (invokeAsync is null || methods.Count != (invoke is null ? 1 : 2) || methods.Any(UsesExitCode))
        {
            return null;
        }

        var handler = invoke is null || Delegates(invoke, "InvokeAsync") || OnlyRuns(invoke, "InvokeAsync") || Repeats(invoke, invokeAsync) ? new HandlerClass(declaration, invokeAsync, invoke)
            : Delegates(invokeAsync, "Invoke") || Repeats(invokeAsync, invoke) ? new HandlerClass(declaration, invoke, invokeAsync)
            : null;
        return handler?.Kept is { ExplicitInterfaceSpecifier: null } kept && kept.Modifiers.Any(SyntaxKind.PublicKeyword) ? handler : null;
    }

    /// <summary>Reads the class that a handler derives from, or the handler itself.</summary>
    /// <param name="type">The type of the handler.</param>
    /// <returns>Null where none of its classes can be derived from an action instead.</returns>
    public static HandlerClass? For(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (Read(current) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The class whose work a method overrides; null for any other method.</summary>
    /// <param name="method">The method.</param>
    /// <returns>The class that implements the interface.</returns>
    public static HandlerClass? OverriddenBy(IMethodSymbol method)
    {
        var overridden = method.OverriddenMethod;
        while (overridden?.OverriddenMethod is { } next)
        {
            overridden = next;
        }

        return overridden is not null && Read(overridden.ContainingType) is { } handler && overridden.DeclaringSyntaxReferences.Any(r => r.GetSyntax() == handler.Kept) ? handler : null;
    }

    private static bool IsHandlerMethod(MethodDeclarationSyntax method) =>
        method.Identifier.ValueText is "Invoke" or "InvokeAsync" && method.ParameterList.Parameters is { Count: 1 } parameters && parameters[0].Type?.ToString().EndsWith("InvocationContext", StringComparison.Ordinal) == true;

    private static bool IsInherited(SyntaxToken modifier) => modifier.Kind() is SyntaxKind.VirtualKeyword or SyntaxKind.AbstractKeyword or SyntaxKind.OverrideKeyword;

    private static bool UsesExitCode(MethodDeclarationSyntax method) => method.DescendantTokens().Any(t => t.ValueText is "ExitCode" or "ResultCode" or "InvocationResult");

    /// <summary>Whether a method only runs the other one, or throws that it is not there.</summary>
    private static bool Delegates(MethodDeclarationSyntax method, string other)
    {
        if (method.Modifiers.Any(IsInherited))
        {
            return false;
        }

        var thrown = method.ExpressionBody?.Expression is ThrowExpressionSyntax expression ? expression.Expression
            : method.Body?.Statements is { Count: 1 } statements && statements[0] is ThrowStatementSyntax statement ? statement.Expression
            : null;
        return thrown is not null ? SaysThatItIsNotThere(thrown) : Returned(method) is { } returned && IsAround(Text(returned), $"{other}({ParameterOf(method)})", [.. Waiting, .. Starting]);
    }

    /// <summary>Whether a method does the very work that the other one does, waiting for it or as a task.</summary>
    private static bool Repeats(MethodDeclarationSyntax method, MethodDeclarationSyntax other) =>
        !method.Modifiers.Any(IsInherited) && ParameterOf(method) == ParameterOf(other) && Returned(method) is { } returned && Returned(other) is { } work
        && IsAround(Text(returned), Text(work), other.Identifier.ValueText == "InvokeAsync" ? Waiting : Starting);

    /// <summary>What a method returns that does nothing else.</summary>
    private static ExpressionSyntax? Returned(MethodDeclarationSyntax method) =>
        method.ExpressionBody?.Expression ?? (method.Body?.Statements is { Count: 1 } statements ? (statements[0] as ReturnStatementSyntax)?.Expression : null);

    private static string ParameterOf(MethodDeclarationSyntax method) => method.ParameterList.Parameters[0].Identifier.ValueText;

    private static bool IsAround(string text, string work, ImmutableArray<string> wrappers) => wrappers.Any(w => text == string.Format(CultureInfo.InvariantCulture, w, work));

    private static bool SaysThatItIsNotThere(ExpressionSyntax thrown) =>
        thrown is ObjectCreationExpressionSyntax { Type: var type }
        && type.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().LastOrDefault()?.Identifier.ValueText is "NotImplementedException" or "NotSupportedException" or "InvalidOperationException";

    /// <summary>Whether a method does nothing but to make something that runs the other one, and to run it.</summary>
    private static bool OnlyRuns(MethodDeclarationSyntax method, string other)
    {
        if (method.Modifiers.Any(IsInherited) || method.Body is not { Statements: { Count: > 0 } statements } || statements.Last() is not ReturnStatementSyntax { Expression: { } result })
        {
            return false;
        }

        var run = $"{other}({ParameterOf(method)})";
        return result.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Count(i => Text(i) == run) == 1
            && statements.Take(statements.Count - 1).All(s => s is LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables } && variables[0].Initializer?.Value is BaseObjectCreationExpressionSyntax);
    }

    private static string Text(ExpressionSyntax expression)
    {
        var text = string.Concat(expression.DescendantTokens().Select(t => t.Text));
        return text.Replace("this.", string.Empty).Replace(".ConfigureAwait(false)", string.Empty).Replace("await", string.Empty);
    }
}
