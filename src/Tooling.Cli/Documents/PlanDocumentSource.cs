using System.Collections.Immutable;
using Tooling.Engine;
using Tooling.Engine.Assessment;
using Tooling.Engine.Planning;
using Tooling.Reporting;
using Tooling.Reporting.Writers.Documents;

namespace Tooling.Cli.Documents;

/// <summary>What a plan document is written from.</summary>
/// <param name="Assessed">The plan, and what is known of it.</param>
/// <param name="Rules">All rules, by id.</param>
/// <param name="Owners">Who should look at which file.</param>
/// <param name="Path">The path that was typed; the current folder where none was.</param>
/// <param name="ApplyCommand">What to type to apply the plan.</param>
internal sealed record PlanDocumentSource(AssessedPlan Assessed, ImmutableDictionary<string, RuleInfo> Rules, CodeOwners Owners, string Path, string ApplyCommand)
{
    /// <summary>The plan.</summary>
    public Plan Plan => Assessed.Result.Plan;

    /// <summary>What was seen.</summary>
    public ScanResult Scan => Assessed.Result.Scan;

    /// <summary>What the plan comes to.</summary>
    public MigrationAssessment Migration => Assessed.Assessment.Migration;

    /// <summary>How many findings there are of each kind.</summary>
    public FindingCounts Counts => FindingCounts.Of(Plan.Findings);

    /// <summary>What a unit comes to.</summary>
    /// <param name="unit">The unit.</param>
    public Estimate EstimateOf(PlanUnit unit) => Migration.Units.First(u => u.Name == unit.Name).Estimate;

    /// <summary>A rule with its title, in a sentence.</summary>
    /// <param name="id">The rule.</param>
    public Prose RuleText(string id) => Rules.TryGetValue(id, out var rule) ? Prose.Of(Prose.Code(id), $" {rule.Title}") : Prose.Code(id);
}
