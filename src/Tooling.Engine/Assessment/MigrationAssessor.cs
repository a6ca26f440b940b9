using System.Collections.Immutable;
using Tooling.Engine.Loading;
using Tooling.Engine.Planning;
using Tooling.Reporting;

namespace Tooling.Engine.Assessment;

/// <summary>Counts what there is, by unit and in all, and has an <see cref="Estimator"/> say what it comes to.</summary>
/// <param name="code">What was loaded.</param>
/// <param name="model">The weights and hours.</param>
internal sealed class MigrationAssessor(AssessedCode code, AssessmentModel model)
{
    private readonly FactFinder _facts = new(code);

    /// <summary>Assesses a migration.</summary>
    /// <param name="scan">What was found.</param>
    /// <param name="tools">The tools.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public MigrationAssessment Assess(ScanResult scan, ImmutableArray<ToolAssessment> tools, CancellationToken cancellationToken)
    {
        var estimator = new Estimator(model);
        var units = UnitsOf(scan.Findings);
        ImmutableArray<UnitAssessment> assessed = [.. units.Select(unit => new UnitAssessment(unit.Name, unit.Projects, estimator.OfUnit(CountIn(unit, scan.Findings, tools, cancellationToken))))];
        ImmutableArray<string> projects = [.. units.SelectMany(unit => unit.Projects).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var facts = _facts.Count(projects, scan.Findings, LegacyIn(projects, tools), units.Length, OfTree(scan), cancellationToken);
        return new MigrationAssessment(model, estimator.OfTree(facts), assessed, Readiness.Of(model, facts), BreakingOf(scan.Findings), Experience.Of(code.Root, model.History.Pause));
    }

    /// <summary>
    /// The parts that a plan will have, as far as they can be known without one: it edits the files with findings, and the project files that name a legacy package.
    /// </summary>
    private ImmutableArray<PlanUnit> UnitsOf(ImmutableArray<Finding> findings)
    {
        var packages = code.Inputs.Where(_facts.HasLegacyPackage).SelectMany(input => input.Project.ProjectFiles.Append(input.Project.ProjectPath).Distinct(StringComparer.Ordinal)
            .Where(file => _facts.LegacyPackagesOf(input).Any(id => code.Files.Text(file)?.ToString().Contains($"\"{id}\"", StringComparison.OrdinalIgnoreCase) == true)))
            .Select(path => RelativePath.Of(code.Root, path));
        ImmutableArray<string> edited = [.. findings.Select(f => f.Path).Concat(packages).Distinct(StringComparer.Ordinal)];
        return edited.IsEmpty ? [] : new PlanUnits(code.Root, code.Inputs, code.Graph).Of(edited);
    }

    private FactSet CountIn(PlanUnit unit, ImmutableArray<Finding> findings, ImmutableArray<ToolAssessment> tools, CancellationToken cancellationToken)
    {
        var files = unit.Files.ToHashSet(StringComparer.Ordinal);
        return _facts.Count(unit.Projects, [.. findings.Where(f => files.Contains(f.Path))], LegacyIn(unit.Projects, tools), units: 1, [], cancellationToken);
    }

    private static ImmutableArray<ToolAssessment> LegacyIn(ImmutableArray<string> projects, ImmutableArray<ToolAssessment> tools) =>
        [.. tools.Where(t => (t.Tool.Api != ApiGeneration.Modern || t.Tool.FindingCount > 0) && t.Tool.Projects.Intersect(projects, StringComparer.Ordinal).Any())];

    private KeyValuePair<string, double>[] OfTree(ScanResult scan) =>
    [
        new(AssessmentFacts.UnreadProjects, scan.Problems.Select(p => p.Project).Distinct(StringComparer.Ordinal).Count()),
        new(AssessmentFacts.NoVersionControl, SourceTree.SelfAndAbove(code.Root).Any(folder => Path.Exists(Path.Combine(folder, ".git"))) ? 0 : 1),
        new(AssessmentFacts.NoBaseline, File.Exists(new MigrateFolder(code.Root).Baseline) ? 0 : 1),
    ];

    private static ImmutableArray<BreakingChange> BreakingOf(ImmutableArray<Finding> findings) =>
    [
        .. findings.Where(FactFinder.IsBreaking).GroupBy(f => f.RuleId, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(rule => new BreakingChange(rule.Key, rule.Count(f => f.Kind == FindingKind.Rewrite), rule.Count(f => f.Kind == FindingKind.Manual))),
    ];
}
