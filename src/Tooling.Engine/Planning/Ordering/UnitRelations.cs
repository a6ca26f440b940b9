using System.Collections.Immutable;
using System.Globalization;

namespace Tooling.Engine.Planning.Ordering;

/// <summary>What is known of the units of a plan beside their edits.</summary>
/// <param name="Couplings">Why projects are in one unit, ordered by what couples them.</param>
/// <param name="Packages">Units that take another one's project as a package.</param>
/// <param name="Cycles">Projects that refer to each other in a cycle: paths relative to the root, ordered.</param>
public sealed record UnitRelations(ImmutableArray<UnitCoupling> Couplings, ImmutableArray<PackageUse> Packages, ImmutableArray<ImmutableArray<string>> Cycles)
{
    /// <summary>Nothing is known.</summary>
    public static UnitRelations None { get; } = new([], [], []);

    /// <summary>What is about some units alone.</summary>
    /// <param name="units">The units.</param>
    internal UnitRelations Only(ImmutableArray<PlanUnit> units)
    {
        var projects = units.SelectMany(u => u.Projects).ToHashSet(StringComparer.Ordinal);
        return new UnitRelations(
            [.. Couplings.Where(c => c.Projects.All(projects.Contains))],
            [.. Packages.Where(p => projects.Contains(p.Project) && projects.Contains(p.Producer))],
            [.. Cycles.Where(c => c.Any(projects.Contains))]);
    }
}

/// <summary>What holds projects together in one unit.</summary>
public enum CouplingReason
{
    /// <summary>An edited file that all of them read.</summary>
    File,

    /// <summary>A project that builds on the others: it would be given one library in two versions.</summary>
    Reference,

    /// <summary>They refer to each other in a cycle.</summary>
    Cycle,
}

/// <summary>Why projects are in one unit.</summary>
/// <param name="Reason">What kind of reason it is.</param>
/// <param name="Through">The file that is shared, or the project that builds on the others; relative to the root, with <c>/</c>.</param>
/// <param name="Projects">The edited projects that it holds together, relative to the root, ordered; two at least.</param>
public sealed record UnitCoupling(CouplingReason Reason, string Through, ImmutableArray<string> Projects)
{
    private const int MostNamed = 5;

    /// <summary>The packages that move in the project that builds on the others, ordered; empty where none is known.</summary>
    public ImmutableArray<string> Packages { get; init; } = [];

    /// <summary>The reason as a sentence without its full stop.</summary>
    public string Describe()
    {
        var together = Projects.Length > MostNamed ? $"{string.Join(", ", Projects.Take(MostNamed))} and {(Projects.Length - MostNamed).ToString(CultureInfo.InvariantCulture)} more" : $"{string.Join(", ", Projects.SkipLast(1))} and {Projects[^1]}";
        return Reason switch
        {
            CouplingReason.File => $"{Through} is read by {together}",
            CouplingReason.Cycle => $"{together} refer to each other in a cycle",
            _ when Projects.Contains(Through) => $"{Through} refers to {string.Join(", ", Projects.Where(p => p != Through))}{InTwoVersions}",
            _ => $"{Through} builds on {together}{InTwoVersions}",
        };
    }

    private string InTwoVersions => Packages.IsEmpty ? string.Empty : $", and would be given {string.Join(", ", Packages)} in two versions";
}

/// <summary>An edited project that takes another edited project of the tree as a package, and not by a reference.</summary>
/// <param name="Project">The project that takes it, relative to the root.</param>
/// <param name="Producer">The project that the package is made of.</param>
/// <param name="Id">The package.</param>
public sealed record PackageUse(string Project, string Producer, string Id);
