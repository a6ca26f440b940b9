using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tooling.Engine.Discovery;
using Tooling.Reporting;
using Tooling.Rules.Matching;

namespace Tooling.Engine.Assessment;

/// <summary>Counts what <see cref="AssessmentFacts"/> names.</summary>
internal sealed class FactFinder
{
    private readonly LoadedCode _code;
    private readonly ILookup<string, CompilerInputs> _byProject;
    private readonly ILookup<string, CompilerInputs> _byFile;
    private readonly ImmutableHashSet<CompilerInputs> _tested;
    private readonly ImmutableHashSet<string> _bridged;

    public FactFinder(LoadedCode code)
    {
        _code = code;
        _byProject = code.Inputs.ToLookup(code.ProjectOf, StringComparer.Ordinal);
        _byFile = code.Inputs.SelectMany(i => i.SourcePaths.Select(path => (Path: RelativePath.Of(code.Root, path), Input: i))).ToLookup(f => f.Path, f => f.Input, StringComparer.Ordinal);
        _tested = code.Graph.WithReferences(code.Inputs.Where(TestProjects.Includes));
        _bridged = [.. code.Packs.SelectMany(p => p.Definition.Bridge?.Rules ?? [])];
    }

    /// <summary>Whether a project asks itself for a package that a pack moves.</summary>
    /// <param name="input">The project.</param>
    public bool HasLegacyPackage(CompilerInputs input) => LegacyPackagesOf(input).Any();

    /// <summary>The ids of the legacy packages that a project asks for itself.</summary>
    /// <param name="input">The project.</param>
    public IEnumerable<string> LegacyPackagesOf(CompilerInputs input) =>
        input.Project.Packages.Where(package => package.IsDirect && _code.Moves.Find(package.Id, package.Version) is not null).Select(package => package.Id);

    /// <summary>Counts.</summary>
    /// <param name="projects">The projects, relative to the root.</param>
    /// <param name="findings">What was found in them; suppressed findings are migrated, too, and are counted.</param>
    /// <param name="tools">The tools in them.</param>
    /// <param name="units">How many units they are.</param>
    /// <param name="more">What was counted elsewhere.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public FactSet Count(ImmutableArray<string> projects, ImmutableArray<Finding> findings, ImmutableArray<ToolAssessment> tools, int units, IEnumerable<KeyValuePair<string, double>> more, CancellationToken cancellationToken)
    {
        ImmutableArray<CompilerInputs> inputs = [.. projects.SelectMany(p => _byProject[p])];
        ImmutableArray<string> own = [.. projects.Where(p => !_byProject[p].Any(TestProjects.Includes))];
        var untested = own.Count(p => !_byProject[p].Any(_tested.Contains));
        var unresolved = findings.Count(f => f.Kind == FindingKind.Unresolved);
        var bridged = findings.Count(f => f.Kind == FindingKind.Rewrite && _bridged.Contains(f.RuleId));
        return new FactSet(
        [
            new(AssessmentFacts.BreakingRules, findings.Where(IsBreaking).Select(f => f.RuleId).Distinct(StringComparer.Ordinal).Count()),
            new(AssessmentFacts.BridgedShare, Share(bridged, findings.Length)),
            new(AssessmentFacts.CapabilityGaps, tools.Count(t => t.Exceeds)),
            new(AssessmentFacts.Configuration, findings.Count(f => !f.Path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase))),
            new(AssessmentFacts.Couplings, CouplingsIn(projects)),
            new(AssessmentFacts.Dependents, DependentsOf(inputs, projects)),
            new(AssessmentFacts.ExtraFrameworks, projects.Sum(p => _byProject[p].Count() - 1)),
            new(AssessmentFacts.Findings, findings.Length),
            new(AssessmentFacts.Lines, inputs.SelectMany(i => i.SourcePaths).Distinct(StringComparer.Ordinal).Sum(path => _code.Files.Text(path)?.Lines.Count ?? 0)),
            new(AssessmentFacts.Manual, findings.Count(f => f.Kind == FindingKind.Manual)),
            new(AssessmentFacts.Packages, projects.Sum(p => _byProject[p].SelectMany(LegacyPackagesOf).Distinct(StringComparer.OrdinalIgnoreCase).Count())),
            new(AssessmentFacts.Packs, findings.Select(f => f.PackId).Distinct(StringComparer.Ordinal).Count()),
            new(AssessmentFacts.Projects, projects.Length),
            new(AssessmentFacts.PublicApi, findings.Count(f => IsPublicApi(f, cancellationToken))),
            new(AssessmentFacts.Review, findings.Count(f => f.Kind == FindingKind.Rewrite && f.Safety != Safety.Safe)),
            new(AssessmentFacts.Safe, findings.Count(f => f.Kind == FindingKind.Rewrite && f.Safety == Safety.Safe)),
            new(AssessmentFacts.Tools, tools.Length),
            new(AssessmentFacts.Units, units),
            new(AssessmentFacts.Unresolved, unresolved),
            new(AssessmentFacts.UnresolvedShare, Share(unresolved, findings.Length)),
            new(AssessmentFacts.UntestedProjects, untested),
            new(AssessmentFacts.UntestedShare, Share(untested, own.Length)),
            .. more,
        ]);
    }

    /// <summary>Whether a finding's rewrite changes behaviour, or a person has to do it.</summary>
    /// <param name="finding">The finding.</param>
    public static bool IsBreaking(Finding finding) => finding.Kind == FindingKind.Manual || (finding.Kind == FindingKind.Rewrite && finding.Safety != Safety.Safe);

    private int CouplingsIn(ImmutableArray<string> projects) =>
        projects.Sum(project => _byProject[project].SelectMany(_code.Graph.ReferencesOf).Select(r => _code.ProjectOf(r.Project)).Distinct(StringComparer.Ordinal).Count(projects.Contains));

    private int DependentsOf(ImmutableArray<CompilerInputs> inputs, ImmutableArray<string> projects) =>
        _code.Graph.WithDependents(inputs).Select(_code.ProjectOf).Distinct(StringComparer.Ordinal).Except(projects, StringComparer.Ordinal).Count();

    private bool IsPublicApi(Finding finding, CancellationToken cancellationToken) =>
        _byFile[finding.Path].FirstOrDefault(i => i.Arguments.CompilationOptions.OutputKind == OutputKind.DynamicallyLinkedLibrary && !TestProjects.Includes(i)) is { } library
        && _code.Files.Tree(Path.Combine(_code.Root, finding.Path), library.ParseOptions, FormerNamespaces.None) is { } tree
        && PublicSignatures.Contain(tree, finding.Range, cancellationToken);

    private static double Share(int part, int all) => all == 0 ? 0 : (double)part / all;
}
