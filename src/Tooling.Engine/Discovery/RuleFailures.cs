using System.Collections.Immutable;
using Tooling.Packs;
using Tooling.Reporting;

namespace Tooling.Engine.Discovery;

/// <summary>Says which rules failed, or have a mistake: a defect of the rule, never of the code, and no reason to stop.</summary>
internal static class RuleFailures
{
    /// <summary>The failures as problems of a report.</summary>
    /// <param name="analyses">What was analysed.</param>
    /// <param name="root">The root of the tree.</param>
    /// <returns>Each once.</returns>
    public static ImmutableArray<ReportProblem> Of(IReadOnlyCollection<ProjectAnalysis> analyses, string root) =>
    [
        .. analyses.Where(analysis => !BuiltInPacks.All.Any(pack => pack.Id == analysis.Pack.Definition.Id)).SelectMany(analysis => analysis.Pack.Problems)
            .Select(problem => new ReportProblem(FormattableString.Invariant($"{problem.Position.File}({problem.Position.Line})"), problem.Message, problem.Hint))
            .Distinct(),
        .. analyses.SelectMany(analysis => analysis.Files).SelectMany(file => file.Failures)
            .Select(failure =>
            {
                var place = failure.Location.GetLineSpan();
                var path = RelativePath.Of(root, place.Path);
                return new ReportProblem(
                    $"{path}({place.StartLinePosition.Line + 1})",
                    $"Rule {failure.RuleId} failed here, and was left out: {failure.Error.GetType().Name}: {failure.Error.Message}",
                    "The other rules went on. Please report it, with the code of this place.");
            })
            .Distinct(),
    ];
}
