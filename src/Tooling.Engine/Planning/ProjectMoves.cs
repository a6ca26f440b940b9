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
                .Concat(project.Raised.Select(package => (package.Id, To: package.Version)))
                .GroupBy(target => target.Id, StringComparer.OrdinalIgnoreCase)
                .Select(target => (target.Key, target.Max(version => NuGetVersion.Parse(version.To))!.ToString()))
                .OrderBy(target => target.Key, StringComparer.Ordinal)]);
    }
}
