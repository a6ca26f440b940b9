using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Rules.Matching;

namespace Tooling.Rules.Rewriting;

/// <summary>What a rewrite must not change: which captured expressions are evaluated, in which order and how often.</summary>
internal static class EvaluationOrder
{
    /// <summary>Compares the order in the code with the order in the after.</summary>
    /// <returns>Why the rewrite is refused, or null.</returns>
    public static string? Objection(ExpressionSyntax after, IReadOnlyDictionary<string, Captured> captures)
    {
        var uses = after.DescendantTokens().Where(t => TemplateItems.IsHole(t, [.. captures.Keys])).Select(t => t.ValueText).ToList();
        foreach (var capture in captures)
        {
            var count = uses.Count(u => u == capture.Key);
            if (count == 0 && !Purity.IsEffectFree(capture.Value.Operation))
            {
                return $"'{TextOf(capture.Value)}' would not be evaluated any more. Evaluate it in a statement of its own first.";
            }

            if (count > 1 && !Purity.IsStable(capture.Value.Operation))
            {
                return $"'{TextOf(capture.Value)}' would be evaluated {count} times. Store it in a variable first.";
            }
        }

        for (var i = 0; i < uses.Count; i++)
        {
            for (var j = i + 1; j < uses.Count; j++)
            {
                var (left, right) = (captures[uses[i]], captures[uses[j]]);
                if (left.Span.Start > right.Span.Start && !right.IsImplicit && !Commute(left.Operation, right.Operation))
                {
                    return $"'{TextOf(left)}' would be evaluated before '{TextOf(right)}'. Store them in variables first.";
                }
            }
        }

        return null;
    }

    /// <summary>Whether two operations may be evaluated in either order.</summary>
    public static bool Commute(IOperation? left, IOperation? right)
    {
        if (left is null || right is null)
        {
            return false;
        }

        return (Purity.IsEffectFree(left) && Purity.IsEffectFree(right))
            || (Purity.IsStable(left) && !Writes(right))
            || (Purity.IsStable(right) && !Writes(left));
    }

    private static bool Writes(IOperation operation) => operation.DescendantsAndSelf().Any(o =>
        o is IAssignmentOperation or IIncrementOrDecrementOperation or IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out });

    private static string TextOf(Captured captured) => captured.Operation?.Syntax.ToString() ?? "this";
}
