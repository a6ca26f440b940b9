using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.NamingConvention;

/// <summary>What becomes of a handler that is bound by name and uses the exit code or the token of its context: it returns the one and takes the other.</summary>
/// <param name="Token">What it calls the token; null where it takes none.</param>
/// <param name="Returns">It returns an exit code or a task in future, and did not before.</param>
/// <param name="Edits">The edits of its body, and of what changes with it in this file.</param>
/// <param name="Imports">The namespaces that these need.</param>
/// <param name="Group">What it is applied together with; null where nothing changes in this file.</param>
internal sealed record BoundContext(string? Token, bool Returns, ImmutableArray<Edit> Edits, ImmutableArray<string> Imports, string? Group)
{
    private static readonly BoundContext Unused = new(null, false, [], [], null);

    /// <summary>Whether its own body changes.</summary>
    public bool Changes => this != Unused;

    /// <summary>Reads a handler.</summary>
    /// <param name="create">The call that it is given to.</param>
    /// <param name="context">The file.</param>
    /// <returns>A reason where it can't change.</returns>
    public static (BoundContext Change, string? Objection) Of(CreateCall create, RuleContext context)
    {
        var function = create.Handler is LambdaExpressionSyntax ? create.Handler : create.Method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.CancellationToken);
        if (function is null || !create.Method.Parameters.Any(p => p.Type.Is(CommandLineTypes.InvocationContext)))
        {
            return (Unused, null);
        }

        if (ContextFunctions.PlanOf(function, context) is not { } plan || !plan.Changes(function))
        {
            return (Unused, Mentions(function, "ExitCode", "ResultCode", "GetCancellationToken", "InvocationResult") ? "The handler uses the exit code or the token of the context: return the code, and take a CancellationToken." : null);
        }

        var objection = plan.Objection
            ?? (plan.TakesExitCode(function) ? "The handler sets the exit code for those that call it, too: return the code." : null)
            ?? (Mentions(function, "InvocationResult") ? "The handler gives the context a result of its own: return the exit code." : null);
        var (edits, imports, group) = plan.In(context.Model.SyntaxTree);
        return (new BoundContext(plan.TokenOf(function), plan.DecidesExitCode(function) || plan.BecomesTask(function), edits, imports, group), objection);
    }

    /// <summary>Asked by name alone: when in doubt, a person looks.</summary>
    private static bool Mentions(SyntaxNode function, params string[] names) => function.DescendantTokens().Any(t => names.Contains(t.ValueText, StringComparer.Ordinal));
}
