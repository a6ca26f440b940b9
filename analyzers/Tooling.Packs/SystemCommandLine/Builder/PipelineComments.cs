using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>The comments and directives that a pipeline would lose.</summary>
internal static class PipelineComments
{
    /// <summary>Those of a piece of the pipeline that goes, but for those in code that is kept.</summary>
    /// <param name="piece">What goes.</param>
    /// <param name="plan">What becomes of the pipeline.</param>
    public static List<SyntaxTrivia> In(SyntaxNode piece, PipelinePlan plan)
    {
        IEnumerable<SyntaxNode?> kept =
        [
            plan.Pipeline.Command, (plan.Settings.ExceptionHandler as LambdaExpressionSyntax)?.Body, .. plan.Settings.MovedMiddlewares.Select(m => m.Function.Body), .. plan.Settings.StepCalls.SelectMany(c => c.Arguments),
            .. plan.Pipeline.IsReturned ? plan.Maker?.Functions.Select(f => f.Function.Body) ?? [] : [], .. plan.Settings.Values, .. plan.Settings.NeverCalled, .. plan.Calls.Select(c => c.CommandLine), .. plan.Calls.Select(c => c.Console),
        ];
        var spans = kept.OfType<SyntaxNode>().Select(n => n.Span).Concat(plan.Settings.Added.SelectMany(a => a.Kept)).Concat(plan.Settings.Help?.Kept ?? []).ToList();
        return [.. piece.DescendantTrivia().Where(t =>
            (t.IsDirective || t.IsComment()) && piece.Span.Contains(t.Span) && !spans.Any(s => s.Contains(t.Span)))];
    }
}
