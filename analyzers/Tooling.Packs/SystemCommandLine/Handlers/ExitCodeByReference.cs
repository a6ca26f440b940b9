using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary>
/// Helpers that set the context's exit code and can't return it, since they return something else or are called in the middle of a handler: they take it by reference.
/// </summary>
internal static class ExitCodeByReference
{
    /// <summary>The findings in all functions that share an exit code are applied together or not at all.</summary>
    public const string Group = "context@by-reference";

    /// <summary>Whether a method is such a helper.</summary>
    /// <param name="method">A method.</param>
    /// <param name="context">The file.</param>
    /// <returns>False also where it is declared in another file.</returns>
    public static bool IsHelper(IMethodSymbol method, RuleContext context) => IsHelper(method, context, ImmutableHashSet.Create<ISymbol>(SymbolEqualityComparer.Default));

    /// <summary>The calls of such helpers that a function hands its context to.</summary>
    /// <param name="function">The function.</param>
    /// <param name="parameter">Its context.</param>
    /// <param name="context">The file.</param>
    public static ImmutableArray<InvocationExpressionSyntax> CallsIn(SyntaxNode function, IParameterSymbol parameter, RuleContext context) =>
        [.. CallsIn(function, parameter, context, ImmutableHashSet.Create<ISymbol>(SymbolEqualityComparer.Default))];

    /// <summary>All functions that share an exit code with one of them: helpers, the functions that call them, the helpers that those call, and so on.</summary>
    /// <param name="function">One of them.</param>
    /// <param name="context">The file.</param>
    /// <returns>A reason where one of them can't be changed: then none is.</returns>
    public static (IReadOnlyCollection<ContextFunction> Functions, string? Objection) SharedWith(ContextFunction function, RuleContext context)
    {
        var functions = new Dictionary<SyntaxNode, ContextFunction>();
        var waiting = new Queue<ContextFunction>([function]);
        while (waiting.Count > 0)
        {
            var next = waiting.Dequeue();
            if (functions.ContainsKey(next.Function))
            {
                continue;
            }

            functions.Add(next.Function, next);
            var (callers, objection) = next.TakesExitCode ? CallersOf((IMethodSymbol)context.Model.GetDeclaredSymbol(next.Function)!, context) : ([], null);
            if ((next.Objection ?? objection) is { } reason)
            {
                return ([], reason);
            }

            foreach (var other in callers.Concat(next.HelperCalls.Select(call => ContextFunctions.OfCalled(call, context)).OfType<ContextFunction>()))
            {
                waiting.Enqueue(other);
            }
        }

        return (functions.Values, null);
    }

    /// <summary>The context that a call is given; null where that is no parameter, or where it is given several.</summary>
    public static IdentifierNameSyntax? ContextOf(InvocationExpressionSyntax call, SemanticModel model)
    {
        var given = call.ArgumentList.Arguments.Where(a => model.GetTypeInfo(a.Expression).Type.Is(CommandLineTypes.InvocationContext)).ToList();
        return given.Count == 1 && given[0].Expression is IdentifierNameSyntax name && model.GetSymbolInfo(name).Symbol is IParameterSymbol ? name : null;
    }

    private static bool IsHelper(IMethodSymbol called, RuleContext context, ImmutableHashSet<ISymbol> seen)
    {
        var method = called.OriginalDefinition;
        if (seen.Contains(method) || method is not { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction, IsAsync: false, DeclaringSyntaxReferences: [var reference] }
            || reference.SyntaxTree != context.Model.SyntaxTree || IsTask(method.ReturnType)
            || method.Parameters.Where(p => p.Type.Is(CommandLineTypes.InvocationContext)).ToList() is not [{ RefKind: RefKind.None } parameter])
        {
            return false;
        }

        var function = reference.GetSyntax(context.CancellationToken);
        return (ContextFunctions.SetsExitCode(function, context.Model) || CallsIn(function, parameter, context, seen.Add(method)).Any())
            && (!method.ReturnsVoid || HandlerUses.Objection(method, takesToken: false, context, out _) is not null);
    }

    private static IEnumerable<InvocationExpressionSyntax> CallsIn(SyntaxNode function, IParameterSymbol parameter, RuleContext context, ImmutableHashSet<ISymbol> seen) =>
        function.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(call =>
            call.ArgumentList.Arguments.Any(a => a.Expression is IdentifierNameSyntax name && name.Identifier.ValueText == parameter.Name)
            && ContextOf(call, context.Model) is { } given && SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(given).Symbol, parameter)
            && context.Model.GetSymbolInfo(call).Symbol is IMethodSymbol called && IsHelper(called, context, seen));

    private static bool IsTask(ITypeSymbol type) => type.MetadataName() is { } name && name.StartsWith("System.Threading.Tasks.", StringComparison.Ordinal);

    /// <summary>The functions that call a helper; a reason where a use of it can't hand an exit code over.</summary>
    private static (IReadOnlyList<ContextFunction> Callers, string? Objection) CallersOf(IMethodSymbol helper, RuleContext context)
    {
        var callers = new List<ContextFunction>();
        foreach (var (name, model) in HandlerUses.NamesOf(helper, context))
        {
            var call = name.FirstAncestorOrSelf<InvocationExpressionSyntax>(i => i.Expression.Span.End == name.Span.End);
            var given = call is null || model != context.Model ? null : ContextOf(call, context.Model);
            if (given is null || call!.ArgumentList.Arguments.Any(a => a.NameColon is not null) || ContextFunctions.Of(given, context) is not { } caller)
            {
                var line = name.SyntaxTree.GetLineSpan(name.Span).StartLinePosition.Line + 1;
                return ([], $"'{helper.Name}' sets the exit code and returns something else, or goes on: {Path.GetFileName(name.SyntaxTree.FilePath)}, line {line}, can't hand an exit code over.");
            }

            callers.Add(caller);
        }

        return (callers, null);
    }
}
