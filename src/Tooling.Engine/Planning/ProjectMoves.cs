using System.Collections.Immutable;
using NuGet.Versioning;
using Tooling.Engine.Discovery;
using Tooling.Engine.Loading;

namespace Tooling.Engine.Planning;

/// <summary>The legacy packages of a project, and where they move.</summary>
/// <param name="Legacy">The packages, with the legacy assemblies.</param>
/// <param name="Targets">Ids and versions to move to, ordered; without those that go away.</param>
internal sealed record ProjectMoves(ImmutableArray<ResolvedPackage> Legacy, ImmutableArray<(string Id, string Version)> Targets)
{
    /// <summary>Finds them.</summary>
    /// <param name="project">The project.</param>
    /// <param name="moves">The moves of all packs that are in use.</param>
    /// <returns>Nothing in both where no package of the project is legacy.</returns>
    public static ProjectMoves Of(LoadedProject project, MoveTable moves)
    {
        var found = project.Packages.Select(package => (Package: package, Move: moves.Find(package.Id, package.Version))).Where(pair => pair.Move is not null).ToList();
        return new ProjectMoves(
            [.. found.Select(pair => pair.Package), .. project.Raised],
            [.. found.Where(pair => pair.Move!.To != MoveTable.NoPackage)
                .Select(pair => (Id: pair.Move!.ToId ?? pair.Move.Id, pair.Move.To))
                .Concat(project.Raised.Select(package => (package.Id, To: TargetOf(package, project, moves))))
                .GroupBy(target => target.Id, StringComparer.OrdinalIgnoreCase)
                .Select(target => (target.Key, target.Max(version => NuGetVersion.Parse(version.To))!.ToString()))
                .OrderBy(target => target.Key, StringComparer.Ordinal)]);
    }

    /// <summary>The version that the project was raised to; where it asks for a legacy one, which no source has, that to which its reference is moved, and all that come along with it.</summary>
    private static string TargetOf(ResolvedPackage package, LoadedProject project, MoveTable moves) =>
        project.Packages.Where(other => other.AskedFor is not null && moves.Knows(other.Id))
            .Select(other => moves.Find(package.Id, other.AskedFor!)?.To)
            .Where(to => to is not null and not MoveTable.NoPackage)
            .Append(package.Version)
            .MaxBy(version => NuGetVersion.Parse(version!))!;
}
