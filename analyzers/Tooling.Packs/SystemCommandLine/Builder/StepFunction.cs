using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>
/// A function that a method which takes or makes the builder gives it, as middleware or as exception handler: a method of its own in future, which the invocation calls.
/// </summary>
internal sealed record StepFunction
{
    private static readonly string[] Prefixes = ["Use", "Add", "With", "Configure", "Register", "Setup", "SetUp", "Build"];

    /// <summary>The method that takes or makes the builder.</summary>
    public required IMethodSymbol Helper { get; init; }

    /// <summary>Its declaration.</summary>
    public required SyntaxNode Declaration { get; init; }

    /// <summary>The call that gives the builder the function.</summary>
    public required InvocationExpressionSyntax Step { get; init; }

    public required MovedFunction Function { get; init; }

    /// <summary>The meaning of the file.</summary>
    public required SemanticModel Model { get; init; }

    /// <summary>What the function does as middleware; null for an exception handler.</summary>
    public Middleware? Middleware { get; init; }

    /// <summary>What the method is called.</summary>
    public required string Name { get; init; }

    /// <summary>The parameters of <see cref="Helper"/> that the function uses, and the method takes.</summary>
    public ImmutableArray<IParameterSymbol> Taken { get; init; } = [];

    /// <summary>Whether a call may be one that gives the builder a function.</summary>
    /// <param name="step">A step of the library.</param>
    public static bool IsGiven(InvocationExpressionSyntax step) =>
        NameOf(step) is "AddMiddleware" or "UseMiddleware" or "UseExceptionHandler" && step.ArgumentList.Arguments.Count > 0;

    /// <summary>Reads a step of a method that takes or makes the builder.</summary>
    /// <param name="step">The step.</param>
    /// <param name="helper">The method.</param>
    /// <param name="builder">The parameter that is the builder; null for a method that makes it.</param>
    /// <param name="declaration">The declaration of the method.</param>
    /// <param name="model">The meaning of its file.</param>
    /// <param name="isTaken">Tells the names that other functions of the method have.</param>
    /// <returns>A reason where the function can't become a method.</returns>
    public static (StepFunction? Function, string? Objection) Read(InvocationExpressionSyntax step, IMethodSymbol helper, IParameterSymbol? builder, SyntaxNode declaration, SemanticModel model, Func<string, bool> isTaken)
    {
        var isHandler = NameOf(step) == "UseExceptionHandler";
        var arguments = step.ArgumentList.Arguments;
        if (arguments.Count > 2 || arguments[0] is { NameColon.Name.Identifier.ValueText: not ("middleware" or "onInvoke" or "onException") } || arguments.Skip(1).Any(a => !model.GetConstantValue(a.Expression).HasValue))
        {
            return (null, "What the builder is given is computed.");
        }

        var (function, objection) = FunctionOf(arguments[0].Expression, helper, model);
        if (function is null || function.Parameters.Length != (isHandler ? 2 : function.Parameters.Length) || (isHandler && function.IsAsync))
        {
            return (null, objection ?? "It is neither a lambda nor a method.");
        }

        var (middleware, problem) = isHandler ? (null, null) : Builder.Middleware.Read(function, model);
        if (!isHandler && middleware is null or { Kind: MiddlewareKind.PassesOn, Next: null })
        {
            return (null, problem ?? "The middleware only calls the next one.");
        }

        var (taken, captured) = function.IsDeclared ? ([], null) : Captured(function, helper, builder, declaration, model);
        return captured is not null ? (null, captured) : (new StepFunction
        {
            Helper = helper,
            Declaration = declaration,
            Step = step,
            Function = function,
            Model = model,
            // What comes before the next one may end early: all of it stands around the next one.
            Middleware = middleware is { Next: not null, Kind: MiddlewareKind.Precedes or MiddlewareKind.PassesOn } ? middleware with { Kind = MiddlewareKind.Surrounds } : middleware,
            Name = function.IsDeclared ? model.GetDeclaredSymbol(function.Node)!.Name : FreeName(helper, isHandler ? "HandleException" : builder is null ? "InvokeWithMiddleware" : "InvokeWith" + NameWithoutVerb(helper), declaration, model, isTaken),
            Taken = taken,
        }, null);
    }

    private static string NameOf(InvocationExpressionSyntax step) => step.Expression is MemberAccessExpressionSyntax access ? access.Name.Identifier.ValueText : string.Empty;

    private static (MovedFunction? Function, string? Objection) FunctionOf(ExpressionSyntax given, IMethodSymbol helper, SemanticModel model)
    {
        if (given is AnonymousFunctionExpressionSyntax)
        {
            return new MovedFunction(given) is { Parameters.IsEmpty: false } lambda ? (lambda, null) : (null, "The middleware does not name what it is given.");
        }

        if (model.GetSymbolInfo(given).Symbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary, DeclaringSyntaxReferences: [var reference] } method || reference.GetSyntax() is not MethodDeclarationSyntax node)
        {
            return (null, "It is neither a lambda nor a method.");
        }

        var isOfThis = given is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } || method.IsStatic;
        if (!isOfThis || node.SyntaxTree != given.SyntaxTree || !SymbolEqualityComparer.Default.Equals(method.ContainingType, helper.ContainingType))
        {
            return (null, $"'{method.Name}' belongs to another type.");
        }

        var isFree = method is { IsVirtual: false, IsOverride: false, IsAbstract: false, IsGenericMethod: false } && method.GetAttributes().IsEmpty && node.Body is not null | node.ExpressionBody is not null
            && !(method.IsVisibleOutside() && model.Compilation.Options.OutputKind == OutputKind.DynamicallyLinkedLibrary)
            && !node.DescendantTrivia().Any(t => t.SpanStart > node.SpanStart && t.SpanStart < FunctionParts.BlockOf(node)?.SpanStart && (t.IsDirective || t.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia))
            && !HandlerUses.NamesOf(method, model.Compilation, model).Skip(1).Any();
        return isFree ? (new MovedFunction(node), null) : (null, $"'{method.Name}' may be used for other things.");
    }

    /// <summary>The parameters that a lambda uses; a reason where it uses something else of the method that it stands in.</summary>
    private static (ImmutableArray<IParameterSymbol> Taken, string? Objection) Captured(MovedFunction function, IMethodSymbol helper, IParameterSymbol? builder, SyntaxNode declaration, SemanticModel model)
    {
        var taken = new HashSet<IParameterSymbol>(SymbolEqualityComparer.Default);
        foreach (var name in function.Node.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            var symbol = model.GetSymbolInfo(name).Symbol;
            if (symbol is IParameterSymbol parameter && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, helper))
            {
                taken.Add(parameter);
            }
            else if (symbol is ILocalSymbol or IRangeVariableSymbol or IMethodSymbol { MethodKind: MethodKind.LocalFunction } or IParameterSymbol
                && symbol.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == declaration.SyntaxTree && declaration.Span.Contains(r.Span) && !function.Node.Span.Contains(r.Span)))
            {
                return ([], $"It uses variables of '{helper.Name}'.");
            }
            else if (symbol is ITypeParameterSymbol)
            {
                return ([], $"It uses the type parameters of '{helper.Name}'.");
            }
        }

        return builder is null && taken.Count > 0 ? ([], $"It uses a parameter of '{helper.Name}'.")
            : taken.Any(p => SymbolEqualityComparer.Default.Equals(p, builder)) ? ([], "It uses the builder.")
            : taken.Any(p => p.RefKind != RefKind.None || p.IsParams || BuilderApi.UsesOf(p, declaration, model).Any(IsWritten)) ? ([], $"It uses a parameter of '{helper.Name}' that is changed.")
            : ([.. taken.OrderBy(p => p.Ordinal)], null);
    }

    private static bool IsWritten(IdentifierNameSyntax use) => use.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == use,
        PostfixUnaryExpressionSyntax postfix => !postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression),
        PrefixUnaryExpressionSyntax prefix => prefix.IsKind(SyntaxKind.PreIncrementExpression) || prefix.IsKind(SyntaxKind.PreDecrementExpression),
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
        _ => false,
    };

    /// <summary><c>UseLog</c> gives <c>Log</c>.</summary>
    private static string NameWithoutVerb(IMethodSymbol helper) =>
        Prefixes.Where(p => helper.Name.Length > p.Length && helper.Name.StartsWith(p, StringComparison.Ordinal) && char.IsUpper(helper.Name[p.Length]))
            .OrderByDescending(p => p.Length).Select(p => helper.Name.Substring(p.Length)).FirstOrDefault() ?? helper.Name;

    private static string FreeName(IMethodSymbol helper, string wished, SyntaxNode declaration, SemanticModel model, Func<string, bool> isTaken)
    {
        var name = wished;
        for (var i = 2; isTaken(name) || !model.LookupSymbols(declaration.SpanStart, helper.MethodKind == MethodKind.LocalFunction ? null : helper.ContainingType, name).IsEmpty || !model.LookupSymbols(declaration.SpanStart, name: name).IsEmpty; i++)
        {
            name = wished + i.ToString(CultureInfo.InvariantCulture);
        }

        return name;
    }
}
