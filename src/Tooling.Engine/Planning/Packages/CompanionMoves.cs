using System.Collections.Immutable;
using NuGet.Versioning;
using Tooling.Engine.Loading;
using Tooling.Rules.Model;

namespace Tooling.Engine.Planning.Packages;

/// <summary>
/// Finds the packages that have to keep step with what the modern ones bring along: where a project asks for one in a lower version than another package needs,
/// restore fails (NuGet's NU1605; NU1109 where versions are pinned centrally for packages that others bring, too).
/// </summary>
internal static class CompanionMoves
{
    /// <summary>Finds them.</summary>
    /// <param name="projects">The projects that move, each with the modern packages and all that these depend on.</param>
    /// <returns>Their moves, to the highest version that one of the projects needs; ordered by id.</returns>
    public static ImmutableArray<PackageMove> Of(IEnumerable<(LoadedProject Project, ImmutableArray<ResolvedPackage> Modern)> projects) =>
    [
        .. projects.SelectMany(p => NeededBy(p.Project, p.Modern))
            .GroupBy(package => package.Id, StringComparer.OrdinalIgnoreCase)
            .Select(package => (Id: package.Key, Version: package.Max(p => NuGetVersion.Parse(p.Version))!))
            .OrderBy(package => package.Id, StringComparer.OrdinalIgnoreCase)
            .Select(package => new PackageMove(package.Id, $"(, {package.Version})", package.Version.ToString(), ToId: null, default) { IsCompanion = true }),
    ];

    /// <summary>Without pins, only a version that the project itself asks for can be too low: of all others restore takes the highest.</summary>
    private static IEnumerable<ResolvedPackage> NeededBy(LoadedProject project, ImmutableArray<ResolvedPackage> modern)
    {
        var direct = project.Packages.Where(p => p.IsDirect).Select(p => p.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return modern.Where(package => project.PinsTransitively || direct.Contains(package.Id));
    }
}
