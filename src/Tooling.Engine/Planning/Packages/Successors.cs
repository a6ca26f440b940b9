using System.Collections.Immutable;
using Tooling.Engine.Discovery;
using Tooling.Engine.Loading;
using Tooling.Rules.Model;

namespace Tooling.Engine.Planning.Packages;

/// <summary>
/// Packages that go away, and brought one that moves: a project that refers to <c>System.CommandLine.NamingConventionBinder</c> alone has <c>System.CommandLine</c> from it, and refers to that in
/// its place.
/// </summary>
internal sealed class Successors
{
    private const string CentralVersion = "PackageVersion";

    private readonly HashSet<string> _projects;
    private readonly HashSet<string> _direct;
    private readonly HashSet<string> _central;
    private readonly ILookup<string, (string Project, PackageMove Move)> _missed;

    public Successors(PackageEditRequest request, ImmutableArray<ProjectSource> files, MoveTable moves)
    {
        var projects = request.Resolved.GroupBy(resolved => resolved.ProjectPath, resolved => resolved.Package, StringComparer.Ordinal).ToList();
        _projects = projects.Select(project => project.Key).ToHashSet(StringComparer.Ordinal);
        _direct = request.Resolved.Where(resolved => resolved.Package.IsDirect).Select(resolved => resolved.Package.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _central = files.SelectMany(file => file.Items).Where(IsCentral).SelectMany(item => item.Names).Select(name => name.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _missed = projects.SelectMany(project => MissedIn([.. project], moves).Select(missed => (missed.Gone, Project: project.Key, missed.Move)))
            .ToLookup(missed => missed.Gone, missed => (missed.Project, missed.Move), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What a reference to a package that goes away becomes.</summary>
    /// <param name="file">The file of the item.</param>
    /// <param name="item">The item.</param>
    /// <param name="id">The package that goes away.</param>
    /// <returns>The move of the package that it brought, with that package's name; null where nobody misses one.</returns>
    public PackageMove? Of(ProjectSource file, PackageItem item, string id)
    {
        var missed = _projects.Contains(file.Path) && !IsCentral(item)
            ? _missed[id].Where(m => m.Project == file.Path)
            : _missed[id].Where(m => !(IsCentral(item) ? _central : _direct).Contains(m.Move.Id));
        return missed.Select(m => m.Move).FirstOrDefault() is { } move ? move with { ToId = move.ToId ?? move.Id } : null;
    }

    private static bool IsCentral(PackageItem item) => item.Type.Equals(CentralVersion, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(string Gone, PackageMove Move)> MissedIn(ImmutableArray<ResolvedPackage> packages, MoveTable moves) =>
        from gone in packages
        where gone.IsDirect && moves.Find(gone.Id, gone.Version)?.To == MoveTable.NoPackage
        from brought in packages
        where gone.Id.StartsWith(brought.Id + ".", StringComparison.OrdinalIgnoreCase) && !packages.Any(other => other.IsDirect && other.Id.Equals(brought.Id, StringComparison.OrdinalIgnoreCase))
        let move = moves.Find(brought.Id, brought.Version)
        where move is { IsCompanion: false } && move.To != MoveTable.NoPackage
        select (gone.Id, move);
}
