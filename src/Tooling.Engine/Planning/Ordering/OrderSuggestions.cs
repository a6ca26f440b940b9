using System.Collections.Immutable;
using System.Globalization;
using Tooling.Engine.Loading;
using Tooling.Packs;
using Tooling.Reporting;

namespace Tooling.Engine.Planning.Ordering;

/// <summary>Says what would divide or unblock the work. Each sentence follows from the values of the order: nothing is guessed.</summary>
internal static class OrderSuggestions
{
    /// <summary>What a person can look at in one go, about: a unit of more findings is worth dividing.</summary>
    private const int LargeUnit = 20;

    private const int ManyWaiting = 3;

    /// <summary>Makes the sentences.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="order">Its order.</param>
    public static ImmutableArray<string> Of(Plan plan, MigrationOrder order) =>
    [
        .. order.Relations.Cycles.Select(c => $"{ReferenceCycles.Describe(c)} {ReferenceCycles.Hint}"),
        .. order.Cycles.Select(c => $"{Names(c)} take each other as packages, so that none can be first: publish one of them without the package of the other."),
        .. order.Relations.Packages.Select(p => $"{p.Project} takes the package {p.Id}, which has the name of {p.Producer}: publish that one migrated, and take its new version, or both versions of the library meet in one program."),
        .. order.Units.Where(u => u.Unit.Projects.Length > 1).SelectMany(u => Dividing(u.Unit, [.. order.Relations.Couplings.Where(c => u.Unit.Projects.Contains(c.Projects[0]))])),
        .. order.Bottlenecks.Where(u => u.Waiting >= ManyWaiting).Select(u => $"'{u.Unit.Name}' is waited for by {u.Waiting.ToString(CultureInfo.InvariantCulture)} others: do it first."),
        .. plan.Units.Any(u => u.Step is not null) ? [] : order.Units.Select(u => Bridged(plan, u.Unit)).OfType<string>(),
    ];

    /// <summary>What holds a unit together alone: without it, the unit would be several.</summary>
    private static IEnumerable<string> Dividing(PlanUnit unit, ImmutableArray<UnitCoupling> couplings) =>
        couplings.Where(c => c.Reason == CouplingReason.File || !c.Projects.Contains(c.Through))
            .Select(c => (Coupling: c, Parts: Parts(unit, couplings.Remove(c))))
            .Where(c => c.Parts > 1)
            .Select(c => c.Coupling.Reason == CouplingReason.File
                ? string.Create(CultureInfo.InvariantCulture, $"Only {c.Coupling.Through} holds {unit.Projects.Length} projects in one unit, which would be {c.Parts} without it: where each says for itself what it says for all, they can be migrated one at a time.")
                : string.Create(CultureInfo.InvariantCulture, $"Only the references of {c.Coupling.Through} hold {unit.Projects.Length} projects in one unit, which would be {c.Parts} without them: where it is divided, they can be migrated one at a time."))
            .Concat(Hubs(unit, couplings));

    /// <summary>A project that several others build on couples all of them.</summary>
    private static IEnumerable<string> Hubs(PlanUnit unit, ImmutableArray<UnitCoupling> couplings) =>
        unit.Projects
            .Select(project => (project, Users: couplings.Count(c => c.Reason == CouplingReason.Reference && c.Through != project && c.Projects.Contains(project))))
            .Where(hub => hub.Users >= ManyWaiting && Parts(unit, couplings.Select(c => c with { Projects = [.. c.Projects.Where(p => p != hub.project)] })) - 1 > 1)
            .Select(hub => string.Create(CultureInfo.InvariantCulture, $"{hub.project} couples {hub.Users} projects that build on it: put what it has of the legacy library into a project that fewer of them need."));

    private static int Parts(PlanUnit unit, IEnumerable<UnitCoupling> couplings)
    {
        var groups = new DisjointSets<string>(StringComparer.Ordinal);
        foreach (var coupling in couplings)
        {
            groups.Join(coupling.Projects);
        }

        return unit.Projects.Select(groups.RepresentativeOf).Distinct(StringComparer.Ordinal).Count();
    }

    /// <summary>Whether a pack's bridge may divide a unit: the pack has one, and all of the unit compiles.</summary>
    private static string? Bridged(Plan plan, PlanUnit unit)
    {
        var part = plan.Only(unit);
        return part.Findings.Length > LargeUnit
            && part.Findings.All(f => f.Kind == FindingKind.Rewrite)
            && !part.Proofs.IsEmpty
            && part.Proofs.All(p => p.Outcome == ProofOutcome.Compiles)
            && part.Findings.Select(f => f.PackId).Distinct(StringComparer.Ordinal).ToList() is [var id]
            && BuiltInPacks.All.Any(p => p.Id == id && p.Bridge is not null)
                ? string.Create(CultureInfo.InvariantCulture, $"'{unit.Name}' is {part.Findings.Length} findings in one unit: the bridge of {id} may divide it by tools ('plan --steps', 'apply --mode incremental').")
                : null;
    }

    private static string Names(ImmutableArray<string> names) => names.Length == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
}
