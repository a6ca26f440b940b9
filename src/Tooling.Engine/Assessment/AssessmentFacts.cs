using System.Collections.Immutable;

namespace Tooling.Engine.Assessment;

/// <summary>Something that is counted in the code.</summary>
/// <param name="Name">What a model calls it.</param>
/// <param name="Description">What is counted; a sentence without its full stop.</param>
public sealed record AssessmentFact(string Name, string Description);

/// <summary>All that an assessment counts. The names are part of the format of models.</summary>
public static class AssessmentFacts
{
    internal const string BreakingRules = "breakingRules";
    internal const string BridgedShare = "bridgedShare";
    internal const string CapabilityGaps = "capabilityGaps";
    internal const string Configuration = "configuration";
    internal const string Couplings = "couplings";
    internal const string Dependents = "dependents";
    internal const string ExtraFrameworks = "extraFrameworks";
    internal const string Findings = "findings";
    internal const string Lines = "lines";
    internal const string Manual = "manual";
    internal const string NoBaseline = "noBaseline";
    internal const string NoVersionControl = "noVersionControl";
    internal const string Packages = "packages";
    internal const string Packs = "packs";
    internal const string Projects = "projects";
    internal const string PublicApi = "publicApi";
    internal const string Review = "review";
    internal const string Safe = "safe";
    internal const string Tools = "tools";
    internal const string Units = "units";
    internal const string UnreadProjects = "unreadProjects";
    internal const string Unresolved = "unresolved";
    internal const string UnresolvedShare = "unresolvedShare";
    internal const string UntestedProjects = "untestedProjects";
    internal const string UntestedShare = "untestedShare";

    /// <summary>The facts, ordered by name.</summary>
    public static ImmutableArray<AssessmentFact> All { get; } =
    [
        new(BreakingRules, "rules that change behaviour or leave something to a person, and have a finding"),
        new(BridgedShare, "the share of the findings that a bridge can stand in for, from 0 to 1"),
        new(CapabilityGaps, "tools that can reach more than the security level that they declare"),
        new(Configuration, "findings in files that are not C#"),
        new(Couplings, "references between projects that have to be migrated together"),
        new(Dependents, "projects outside the unit that build on it"),
        new(ExtraFrameworks, "target frameworks beyond the first, of all projects"),
        new(Findings, "findings; suppressed ones as well, which a migration rewrites all the same"),
        new(Lines, "lines of C# in the projects"),
        new(Manual, "findings that a person has to mend"),
        new(NoBaseline, "1 where no baseline keeps new findings out, otherwise 0"),
        new(NoVersionControl, "1 where the tree is not under version control, otherwise 0"),
        new(Packages, "legacy packages that the projects ask for themselves"),
        new(Packs, "packs that found something"),
        new(Projects, "projects"),
        new(PublicApi, "findings in signatures that other code can see: of public and protected members of libraries"),
        new(Review, "findings that are rewritten such that a person should look"),
        new(Safe, "findings that are rewritten with their meaning kept"),
        new(Tools, "tools in the projects that are declared with a legacy API, or have findings"),
        new(Units, "units: the smallest parts that compile alone"),
        new(UnreadProjects, "projects that could not be read"),
        new(Unresolved, "findings that could not be decided"),
        new(UnresolvedShare, "the share of the findings that could not be decided, from 0 to 1"),
        new(UntestedProjects, "projects that no test project builds on"),
        new(UntestedShare, "the share of the projects that no test project builds on, from 0 to 1"),
    ];
}
