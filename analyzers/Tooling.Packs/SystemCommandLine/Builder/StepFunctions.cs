using Microsoft.CodeAnalysis;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>The functions that methods of a compilation which take or make a builder give it.</summary>
internal static class StepFunctions
{
    /// <summary>All of them.</summary>
    /// <param name="compilation">The compilation.</param>
    public static IEnumerable<StepFunction> In(Compilation compilation) => BuilderHelpers.Of(compilation).StepFunctions.Concat(BuilderMakers.Of(compilation).Functions);

    /// <summary>The function that a step gives to the builder; null where it gives none.</summary>
    /// <param name="step">A step.</param>
    /// <param name="compilation">The compilation.</param>
    public static StepFunction? Given(SyntaxNode step, Compilation compilation) => BuilderHelpers.Of(compilation).FunctionOf(step) ?? BuilderMakers.Of(compilation).Functions.FirstOrDefault(f => f.Step == step);

    /// <summary>Why a function stays what it is; null where it becomes a method.</summary>
    /// <param name="function">The function.</param>
    /// <param name="context">A file of the project.</param>
    public static string? ObjectionTo(StepFunction function, RuleContext context) =>
        MakerOf(function, context.Compilation) is not { } maker ? PipelineOutcome.HelperObjection(context)
        : context.For(maker.Pipeline.Start.SyntaxTree) is { } file ? PipelineOutcome.Of(maker.Pipeline.Start, file).Objection
        : "The builder is made in another project.";

    /// <summary>The method that makes the builder and gives it a function; null where that takes the builder.</summary>
    /// <param name="function">The function.</param>
    /// <param name="compilation">The compilation.</param>
    public static BuilderMaker? MakerOf(StepFunction function, Compilation compilation) => BuilderMakers.Of(compilation).Usable.FirstOrDefault(m => m.Functions.Contains(function));
}
