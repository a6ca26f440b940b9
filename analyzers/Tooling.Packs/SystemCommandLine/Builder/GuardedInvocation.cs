using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Handlers;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>Where the exit code of an invocation goes.</summary>
internal enum ExitCodeTarget
{
    Nowhere,
    Return,
    Assignment,
    Declaration,
}

/// <summary>The statement that an invocation is: a <c>try</c> can be put around it.</summary>
internal sealed record GuardedInvocation
{
    /// <summary>The call that the statement is made of; null in a function of its own, which takes what the command line was parsed to.</summary>
    public ParserCall? Call { get; init; }

    /// <summary><c>Invoke</c> or <c>InvokeAsync</c>.</summary>
    public required string Method { get; init; }

    /// <summary>The call with <c>await</c> and the like around it.</summary>
    public ExpressionSyntax? Outer { get; init; }

    /// <summary>The statement, or the arrow and expression that are a method's body.</summary>
    public required SyntaxNode Place { get; init; }

    public required ExitCodeTarget Target { get; init; }

    /// <summary>What the exit code is assigned to.</summary>
    public string Variable { get; init; } = string.Empty;

    /// <summary>The method that has to await the invocation instead of returning its task.</summary>
    public SyntaxNode? ToAwait { get; init; }

    /// <summary>Code with <c>await</c> may stand here.</summary>
    public bool IsAsync { get; init; }

    /// <summary>The invocation in a function of its own.</summary>
    /// <param name="place">Where the function is to be written.</param>
    /// <param name="method"><c>Invoke</c> or <c>InvokeAsync</c>.</param>
    public static GuardedInvocation InFunction(SyntaxNode place, string method) => new() { Method = method, Place = place, Target = ExitCodeTarget.Return, IsAsync = method == "InvokeAsync" };

    /// <summary>Describes where an invocation stands; a reason where no <c>try</c> can be put around it.</summary>
    public static (GuardedInvocation? Site, string? Objection) Of(ParserCall call, SemanticModel model)
    {
        var (outer, awaited) = Climb(call.Invocation);
        if (Describe(call, outer, model) is not { } site)
        {
            return (null, "The invocation is part of a larger expression. Make it a statement of its own.");
        }

        if (call.Method == "Invoke" || awaited)
        {
            return (site, null);
        }

        return site.Target == ExitCodeTarget.Return && OnlyReturn(site) is { } function
            ? (site with { ToAwait = function, IsAsync = true }, null)
            : (null, "The invocation is not awaited here. Await it, so that exceptions can be caught.");
    }

    /// <summary>Describes where a call stands; null where that is in a larger expression.</summary>
    public static GuardedInvocation? At(ParserCall call, SemanticModel model) => Describe(call, Climb(call.Invocation).Outer, model);

    private static (ExpressionSyntax Outer, bool Awaited) Climb(ExpressionSyntax call)
    {
        var awaited = false;
        while (true)
        {
            if (call.Parent is ParenthesizedExpressionSyntax parenthesized)
            {
                call = parenthesized;
            }
            else if (call.Parent is AwaitExpressionSyntax awaiting)
            {
                (call, awaited) = (awaiting, true);
            }
            else if (BuilderApi.CallOn(call) is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" or "GetAwaiter" or "GetResult" } access } outer)
            {
                awaited |= access.Name.Identifier.ValueText == "GetResult";
                call = outer;
            }
            else
            {
                return (call, awaited);
            }
        }
    }

    private static GuardedInvocation? Describe(ParserCall call, ExpressionSyntax outer, SemanticModel model)
    {
        var isAsync = IsAsyncFunction(BuilderApi.FunctionOf(outer));
        GuardedInvocation At(SyntaxNode place, ExitCodeTarget target, string variable = "") => new() { Call = call, Method = call.Method, Outer = outer, Place = place, Target = target, Variable = variable, IsAsync = isAsync };

        return outer.Parent switch
        {
            ReturnStatementSyntax statement when IsInList(statement) => At(statement, ExitCodeTarget.Return),
            ExpressionStatementSyntax statement when IsInList(statement) => At(statement, ExitCodeTarget.Nowhere),
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Parent: ExpressionStatementSyntax statement } assignment
                when IsInList(statement) && assignment.Right == outer && assignment.Left is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax or ThisExpressionSyntax }
                => At(statement, ExitCodeTarget.Assignment, assignment.Left.ToString()),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax statement } } declarator }
                when IsInList(statement) => At(statement, ExitCodeTarget.Declaration, declarator.Identifier.Text),
            ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax or LocalFunctionStatementSyntax } arrow => At(arrow, ReturnsValue(arrow.Parent!, model) ? ExitCodeTarget.Return : ExitCodeTarget.Nowhere),
            _ => null,
        };
    }

    private static bool IsInList(StatementSyntax statement) => statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax;

    private static bool ReturnsValue(SyntaxNode function, SemanticModel model) =>
        model.GetDeclaredSymbol(function) is IMethodSymbol { ReturnsVoid: false } method
        && (!method.IsAsync || method.ReturnType is INamedTypeSymbol { IsGenericType: true });

    private static bool IsAsyncFunction(SyntaxNode function) => function is CompilationUnitSyntax || FunctionParts.IsAsync(function);

    /// <summary>The method or local function whose only return this is, so that it can be made async.</summary>
    private static SyntaxNode? OnlyReturn(GuardedInvocation site)
    {
        var function = BuilderApi.FunctionOf(site.Place);
        var parameters = function switch
        {
            MethodDeclarationSyntax method => method.ParameterList,
            LocalFunctionStatementSyntax local => local.ParameterList,
            _ => null,
        };
        if (parameters is null || parameters.Parameters.Any(p => p.Modifiers.Any(m => m.IsKind(SyntaxKind.RefKeyword) || m.IsKind(SyntaxKind.OutKeyword) || m.IsKind(SyntaxKind.InKeyword))))
        {
            return null;
        }

        var returns = function.DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax) || n == function).Where(n => n is ReturnStatementSyntax or YieldStatementSyntax);
        return returns.All(r => r == site.Place) ? function : null;
    }
}
