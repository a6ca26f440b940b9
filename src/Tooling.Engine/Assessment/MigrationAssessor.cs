using System.Collections.Immutable;
using Tooling.Engine.Discovery;
using Tooling.Engine.Loading;
using Tooling.Engine.Planning;
using Tooling.Reporting;

namespace Tooling.Engine.Assessment;

/// <summary>Counts what there is, by unit and in all, and has an <see cref="Estimator"/> say what it comes to.</summary>
/// <param name="code">What was loaded.</param>
/// <param name="model">The weights and hours.</param>
internal sealed class MigrationAssessor(LoadedCode code, AssessmentModel model)
{
    private readonly FactFinder _facts = new(code);

    /// <summary>Assesses a migration before it is planned.</summary>
    /// <param name="scan">What was found.</param>
    /// <param name="tools">The tools.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public MigrationAssessment Assess(ScanResult scan, ImmutableArray<ToolAssessment> tools, CancellationToken cancellationToken)
    {
        ILookup<string, Finding> byFile = scan.Findings.ToLookup(f => f.Path, StringComparer.Ordinal);
        return Assess(scan, [.. UnitsOf(scan.Findings).Select(unit => (unit, unit.Files.SelectMany(file => byFile[file]).ToImmutableArray()))], tools, cancellationToken);
    }

    /// <summary>Assesses what a plan found out.</summary>
    /// <param name="planned">The plan.</param>
    /// <param name="tools">The tools.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public MigrationAssessment Assess(PlanResult planned, ImmutableArray<ToolAssessment> tools, CancellationToken cancellationToken) =>
        Assess(planned.Scan, [.. planned.Plan.Units.Select(unit => (unit, planned.Plan.Only(unit).Findings))], tools, cancellationToken);

    private MigrationAssessment Assess(ScanResult scan, ImmutableArray<(PlanUnit Unit, ImmutableArray<Finding> Findings)> units, ImmutableArray<ToolAssessment> tools, CancellationToken cancellationToken)
    {
        var estimator = new Estimator(model);
        ImmutableArray<UnitAssessment> assessed =
        [
            .. units.Select(u => new UnitAssessment(u.Unit.Name, u.Unit.Projects, estimator.OfUnit(FactsOf(u.Unit, _facts.Count(u.Unit.Projects, u.Findings, LegacyIn(u.Unit, tools), units: 1, [], cancellationToken))))),
        ];
        ImmutableArray<string> projects = [.. units.SelectMany(u => u.Unit.Projects).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var facts = _facts.Count(projects, scan.Findings, [.. tools.Where(t => IsLegacyIn(projects, t))], units.Length, OfTree(scan), cancellationToken);
        return new MigrationAssessment(model, estimator.OfTree(facts), assessed, Readiness.Of(model, facts), BreakingOf(scan.Findings), Experience.Of(code.Root, model.History.Pause));
    }

    /// <summary>
    /// The parts that a plan will have, as far as they can be known without one: it edits the files with findings, and the project files that name a legacy package.
    /// </summary>
    private ImmutableArray<PlanUnit> UnitsOf(ImmutableArray<Finding> findings)
    {
        var packages = code.Inputs.Where(_facts.HasLegacyPackage).SelectMany(input => input.Project.DefiningFiles
            .Where(file => _facts.LegacyPackagesOf(input).Any(id => code.Files.Text(file)?.ToString().Contains($"\"{id}\"", StringComparison.OrdinalIgnoreCase) == true)))
            .Select(path => RelativePath.Of(code.Root, path));
        ImmutableArray<string> edited = [.. findings.Select(f => f.Path).Concat(packages).Distinct(StringComparer.Ordinal)];
        return edited.IsEmpty ? [] : new PlanUnits(code.Root, code.Inputs, code.Graph, code.Moves) { Others = RuledFile.ByOwner(new ConfigurationFiles(code.Inputs).Of(code.Packs)) }.Of(edited).Units;
    }

    /// <summary>What is done once for a project is done in its first step.</summary>
    private static FactSet FactsOf(PlanUnit unit, FactSet facts) => unit.Step is null or PlanUnit.FirstStep ? facts
        : new FactSet(facts.Values.Where(fact => fact.Key is not (AssessmentFacts.Packages or AssessmentFacts.UntestedProjects)));

    /// <summary>A step of a bridge is about its tool; another unit about all tools of its projects.</summary>
    private static ImmutableArray<ToolAssessment> LegacyIn(PlanUnit unit, ImmutableArray<ToolAssessment> tools) =>
        [.. tools.Where(t => IsLegacyIn(unit.Projects, t) && (unit.Step is null || unit.Step == t.Tool.CommandPath))];

    private static bool IsLegacyIn(ImmutableArray<string> projects, ToolAssessment tool) =>
        (tool.Tool.Api != ApiGeneration.Modern || tool.Tool.FindingCount > 0) && tool.Tool.Projects.Intersect(projects, StringComparer.Ordinal).Any();

    private KeyValuePair<string, double>[] OfTree(ScanResult scan) =>
    [
        new(AssessmentFacts.UnreadProjects, scan.Problems.Select(p => p.Project).Distinct(StringComparer.Ordinal).Count()),
        new(AssessmentFacts.NoVersionControl, SourceTree.GitTopOf(code.Root) is null ? 1 : 0),
        new(AssessmentFacts.NoBaseline, File.Exists(new MigrateFolder(code.Root).Baseline) ? 0 : 1),
    ];

    private static ImmutableArray<BreakingChange> BreakingOf(ImmutableArray<Finding> findings) =>
    [
        .. findings.Where(FactFinder.IsBreaking).GroupBy(f => f.RuleId, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(rule => new BreakingChange(rule.Key, rule.Count(f => f.Kind == FindingKind.Rewrite), rule.Count(f => f.Kind == FindingKind.Manual))),
    ];
}
