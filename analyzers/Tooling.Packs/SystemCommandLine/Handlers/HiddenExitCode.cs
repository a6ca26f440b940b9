using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary>
/// A method that is declared to return a <c>Task</c> and returns a <c>Task&lt;int&gt;</c>. beta4 looked at the task itself, and took its number as the exit code; 2.x goes by the
/// declared type.
/// </summary>
internal static class HiddenExitCode
{
    /// <summary>The reason why a handler can't stay as it is; null where its tasks are what they are declared to be, as far as can be seen.</summary>
    /// <param name="handler">A lambda or a method group that returns a task.</param>
    /// <param name="context">The file.</param>
    public static string? Objection(ExpressionSyntax handler, RuleContext context)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var hiding = handler is AnonymousFunctionExpressionSyntax lambda
            ? Returned(lambda).Select(r => MethodOf(r, context.Model)).OfType<IMethodSymbol>().FirstOrDefault(m => Hides(m, seen, context))
            : context.Model.GetSymbolInfo(handler).Symbol is IMethodSymbol method && Hides(method, seen, context) ? method : null;
        return hiding is null ? null : $"'{hiding.Name}' is declared to return a Task, and returns a Task<int>, whose number was the exit code. Declare it to return Task<int>.";
    }

    /// <summary>Whether a task that a function returns hides an exit code.</summary>
    public static bool Hides(ExpressionSyntax returned, RuleContext file) => Hides(returned, file.Model, new HashSet<ISymbol>(SymbolEqualityComparer.Default), file);

    /// <summary>Whether what is stored in a variable for functions that return a task hides an exit code in it.</summary>
    public static bool IsIn(ExpressionSyntax value, RuleContext file)
    {
        var declared = file.Model.GetTypeInfo(value).ConvertedType is INamedTypeSymbol { DelegateInvokeMethod.ReturnType: INamedTypeSymbol { IsGenericType: false, Name: "Task" } };
        return declared && (value is AnonymousFunctionExpressionSyntax lambda ? Returned(lambda).Any(r => IsCode(file.Model.GetTypeInfo(r).Type)) : file.Model.GetSymbolInfo(value).Symbol is IMethodSymbol method && IsCode(method.ReturnType))
            || (declared && Objection(value, file) is not null);
    }

    private static bool IsCode(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "Task", TypeArguments: [{ SpecialType: SpecialType.System_Int32 }] };

    private static bool Hides(IMethodSymbol method, HashSet<ISymbol> seen, RuleContext context)
    {
        if (method.IsAsync || method.ReturnType is not INamedTypeSymbol { IsGenericType: false, Name: "Task" } || !seen.Add(method)
            || method.DeclaringSyntaxReferences.FirstOrDefault() is not { } reference || context.ModelOf(reference.SyntaxTree) is not { } model)
        {
            return false;
        }

        return Returned(reference.GetSyntax(context.CancellationToken)).Any(r => Hides(r, model, seen, context))
            || SharedSignature.Of(method, context).Members.Any(m => Hides(m, seen, context));
    }

    private static bool Hides(ExpressionSyntax returned, SemanticModel model, HashSet<ISymbol> seen, RuleContext context) =>
        IsCode(model.GetTypeInfo(returned).Type) || (MethodOf(returned, model) is { } next && Hides(next, seen, context));

    private static IMethodSymbol? MethodOf(ExpressionSyntax returned, SemanticModel model) =>
        returned is InvocationExpressionSyntax call ? model.GetSymbolInfo(call).Symbol as IMethodSymbol : null;

    private static IEnumerable<ExpressionSyntax> Returned(SyntaxNode function)
    {
        return function is not (AnonymousFunctionExpressionSyntax or MethodDeclarationSyntax or LocalFunctionStatementSyntax) || FunctionParts.IsAsync(function) ? []
            : FunctionParts.ExpressionBodyOf(function) is { } expression ? [expression]
            : Functions.ReturnsOf(function).Select(r => r.Expression).OfType<ExpressionSyntax>();
    }
}
