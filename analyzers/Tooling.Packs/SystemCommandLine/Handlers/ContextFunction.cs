using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary>What a function does with the invocation context's exit code and cancellation token.</summary>
internal sealed class ContextFunction
{
    private const string Task = "System.Threading.Tasks.Task";

    private ContextFunction(SyntaxNode function, ParameterSyntax parameter, ImmutableArray<MemberAccessExpressionSyntax> exitCodes, ImmutableArray<ExpressionSyntax> tokens, ImmutableArray<InvocationExpressionSyntax> helperCalls)
    {
        HelperCalls = helperCalls;
        Function = function;
        Parameter = parameter;
        ExitCodes = exitCodes;
        Tokens = tokens;
    }

    /// <summary>A lambda or anonymous method, a local function or a method.</summary>
    public SyntaxNode Function { get; }

    public ParameterSyntax Parameter { get; }

    /// <summary>All <c>context.ExitCode</c>.</summary>
    public ImmutableArray<MemberAccessExpressionSyntax> ExitCodes { get; }

    /// <summary>All <c>context.GetCancellationToken()</c>, and services asked for it.</summary>
    public ImmutableArray<ExpressionSyntax> Tokens { get; }

    /// <summary>The calls of helpers that take the exit code by reference.</summary>
    public ImmutableArray<InvocationExpressionSyntax> HelperCalls { get; }

    /// <summary>The function is such a helper itself.</summary>
    public bool TakesExitCode { get; private set; }

    /// <summary>It changes together with other functions (<see cref="ExitCodeByReference"/>).</summary>
    public bool SharesExitCode => TakesExitCode || !HelperCalls.IsEmpty;

    /// <summary>The function decides on the exit code.</summary>
    public bool SetsExitCode => !ExitCodes.IsEmpty || !HelperCalls.IsEmpty;

    /// <summary>Why the function can't return the exit code, take it or take a token, as far as it is up to itself; null where it can.</summary>
    public string? Objection { get; private set; }

    public bool ReturnsTask { get; private set; }

    /// <summary>The calls in lambdas of the file that have to hand the token on.</summary>
    public ImmutableArray<InvocationExpressionSyntax> Callers { get; private set; } = [];

    public bool IsAsync { get; private set; }

    public BlockSyntax? Block => Function switch
    {
        AnonymousFunctionExpressionSyntax anonymous => anonymous.Block,
        LocalFunctionStatementSyntax local => local.Body,
        BaseMethodDeclarationSyntax method => method.Body,
        _ => null,
    };

    public ExpressionSyntax? ExpressionBody => Function switch
    {
        AnonymousFunctionExpressionSyntax anonymous => anonymous.ExpressionBody,
        LocalFunctionStatementSyntax local => local.ExpressionBody?.Expression,
        BaseMethodDeclarationSyntax method => method.ExpressionBody?.Expression,
        _ => null,
    };

    /// <summary>The findings in one function are applied together or not at all.</summary>
    public string Group => SharesExitCode ? ExitCodeByReference.Group : "context@" + Function.SpanStart.ToString(CultureInfo.InvariantCulture);

    public static ContextFunction Create(SyntaxNode function, ParameterSyntax declaration, IParameterSymbol parameter, RuleContext context)
    {
        var members = function.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .Where(a => SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(a.Expression).Symbol, parameter))
            .ToImmutableArray();
        var result = new ContextFunction(
            function,
            declaration,
            [.. members.Where(a => ContextFunctions.IsMember(a, "ExitCode", context.Model))],
            [.. TokenReads.In(function, parameter, context.Model)],
            ExitCodeByReference.CallsIn(function, parameter, context));
        result.Describe(context);
        return result;
    }

    private void Describe(RuleContext context)
    {
        switch (Function)
        {
            case AnonymousFunctionExpressionSyntax anonymous:
                IsAsync = LambdaEdits.IsAsync(anonymous);
                var call = (anonymous.Parent as ArgumentSyntax)?.Parent?.Parent as InvocationExpressionSyntax;
                var target = call is null ? null : context.Model.GetSymbolInfo(call).Symbol as IMethodSymbol;
                if (target?.ContainingType?.MetadataName() != CommandLineTypes.Handler)
                {
                    Objection = "The function is not given to SetHandler directly, so that its exit code and token have no place to go.";
                    return;
                }

                ReturnsTask = target.Parameters.First(p => p.Name == "handle").Type is INamedTypeSymbol { DelegateInvokeMethod.ReturnsVoid: false };
                break;
            case LocalFunctionStatementSyntax or MethodDeclarationSyntax:
                var method = (IMethodSymbol)context.Model.GetDeclaredSymbol(Function)!;
                if (ExitCodeByReference.IsHelper(method, context))
                {
                    TakesExitCode = true;
                    Objection = HelperObjection(method);
                    break;
                }

                IsAsync = method.IsAsync;
                ReturnsTask = method.ReturnType.MetadataName() == Task || (!SetsExitCode && method.ReturnType.MetadataName() == Task + "`1");
                Objection = MethodObjection(method, context);
                break;
            default:
                Objection = "Only a method, a local function or a lambda can return the exit code.";
                break;
        }
    }

    private string? MethodObjection(IMethodSymbol method, RuleContext context)
    {
        if (!ReturnsTask && !method.ReturnsVoid)
        {
            return $"'{method.Name}' already returns something else than the exit code.";
        }

        if (method.ReturnsVoid && IsAsync)
        {
            return $"'{method.Name}' is async void. Let it return a Task first.";
        }

        if (IsShared(method))
        {
            return $"'{method.Name}' has a signature that other declarations share. Change them together.";
        }

        var objection = HandlerUses.Objection(method, !Tokens.IsEmpty, context, out var callers);
        Callers = Tokens.IsEmpty ? [] : callers;
        return objection;
    }

    private string? HelperObjection(IMethodSymbol method)
    {
        if (IsShared(method))
        {
            return $"'{method.Name}' has a signature that other declarations share. Change them together.";
        }

        var inside = ExitCodes.Cast<SyntaxNode>().Concat(HelperCalls);
        return !Tokens.IsEmpty || inside.Any(n => n.Ancestors().TakeWhile(a => a != Function).Any(a => a is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            || Function.DescendantNodes().Any(n => n is YieldStatementSyntax)
            ? $"'{method.Name}' sets the exit code in a function of its own, or needs the token as well. Hand both over explicitly."
            : null;
    }

    private static bool IsShared(IMethodSymbol method) => method.IsOverride || method.IsVirtual || method.IsAbstract || !method.ExplicitInterfaceImplementations.IsEmpty
        || method.ContainingType?.AllInterfaces.SelectMany(i => i.GetMembers(method.Name)).Any(m => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(m), method)) == true;
}
