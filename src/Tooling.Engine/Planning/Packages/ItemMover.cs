using System.Collections.Immutable;
using Tooling.Engine.Discovery;
using Tooling.Engine.Loading;
using Tooling.Rules.Model;

namespace Tooling.Engine.Planning.Packages;

/// <summary>Moves the package items of all files.</summary>
internal sealed class ItemMover
{
    private readonly PackageEditRequest _request;
    private readonly ImmutableArray<ProjectSource> _files;
    private readonly EditCollector _edits;
    private readonly MoveTable _moves;
    private readonly VersionMover _versions;
    private readonly Successors _successors;
    private readonly HashSet<string> _understood = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PackageMove> _moved = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(ProjectSource File, PackageItem Item, string NewId)> _renamed = [];

    public ItemMover(PackageEditRequest request, ImmutableArray<ProjectSource> files, EditCollector edits)
    {
        (_request, _files, _edits) = (request, files, edits);
        _moves = new MoveTable(request.Moves);
        _versions = new VersionMover(files, _moves, edits);
        _successors = new Successors(request, files, _moves);
    }

    public void MoveAll()
    {
        foreach (var (file, item) in AllItems(item => !item.Versions.IsEmpty))
        {
            _understood.UnionWith(item.Names.Select(name => name.Id).Where(_moves.Knows));
            _versions.RefuseUnknown(file, item);
            var moves = _versions.MovesOf(item);
            if (MoveItem(file, item, WithSuccessors(file, item, moves)))
            {
                Remember(moves);
            }
        }

        // Where versions are managed centrally, what becomes of the references is known only now.
        foreach (var (file, item) in AllItems(item => item.Versions.IsEmpty))
        {
            MoveItem(file, item, WithSuccessors(file, item, [.. item.Names.Select(name => (name, _moved.GetValueOrDefault(name.Id)))]));
            RefuseUndefined(file, item);
        }

        RefuseUnseen();
    }

    private IEnumerable<(ProjectSource File, PackageItem Item)> AllItems(Func<PackageItem, bool> predicate) =>
        _files.SelectMany(file => file.Items.Where(predicate).Select(item => (file, item)));

    private void Remember(ImmutableArray<(ItemName Name, PackageMove? Move)> moves)
    {
        foreach (var (name, move) in moves)
        {
            if (move is not null)
            {
                _moved.TryAdd(name.Id, move);
            }
        }
    }

    /// <summary>What goes away leaves its place to the package that it brought, where nothing else brings that.</summary>
    private ImmutableArray<(ItemName Name, PackageMove? Move)> WithSuccessors(ProjectSource file, PackageItem item, ImmutableArray<(ItemName Name, PackageMove? Move)> moves)
    {
        return [.. moves.Select(pair => pair.Move?.To == MoveTable.NoPackage && _successors.Of(file, item, pair.Name.Id) is { } successor ? (pair.Name, Understood(successor)) : pair)];

        PackageMove Understood(PackageMove successor)
        {
            _understood.Add(successor.Id);
            return successor;
        }
    }

    /// <returns>Whether nothing was in the way.</returns>
    private bool MoveItem(ProjectSource file, PackageItem item, ImmutableArray<(ItemName Name, PackageMove? Move)> names)
    {
        var removed = names.Where(pair => pair.Move?.To == MoveTable.NoPackage).Select(pair => pair.Name).ToImmutableArray();
        var moved = names.Where(pair => pair.Move is { To: not MoveTable.NoPackage }).ToArray();
        var others = names.Where(pair => pair.Move is null).Select(pair => pair.Name.Id).ToArray();
        if (moved.Length > 0 && !item.Versions.IsEmpty && !CanMoveTogether(file, item, moved, others))
        {
            return false;
        }

        if (!_edits.RemoveNames(file, item, removed))
        {
            return false;
        }

        var hasMoved = moved.Length == 0 || item.Versions.All(value => _versions.Move(file, item, value, moved[0].Move!));
        foreach (var (name, move) in hasMoved ? moved : [])
        {
            Rename(file, item, name, move!);
        }

        return hasMoved;
    }

    private bool CanMoveTogether(ProjectSource file, PackageItem item, (ItemName Name, PackageMove? Move)[] moved, string[] others)
    {
        var ids = string.Join(", ", moved.Select(pair => pair.Name.Id));
        if (others.Length > 0)
        {
            _edits.Refuse(file, item.Span.Start, $"{ids} shares its version with {string.Join(", ", others)}, which does not move.", $"Give {ids} an item of its own with a version, then run again.");
            return false;
        }

        if (moved.Select(pair => pair.Move!.To).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            _edits.Refuse(file, item.Span.Start, $"{ids} share a version, but move to different ones.", "Give each an item of its own with a version, then run again.");
            return false;
        }

        return true;
    }

    private void Rename(ProjectSource file, PackageItem item, ItemName name, PackageMove move)
    {
        if (move.ToId is not { } newId)
        {
            return;
        }

        if (HasAlready(file, item, newId))
        {
            _edits.RemoveNames(file, item, [name]);
        }
        else
        {
            _edits.Replace(file, name.Span, newId);
            _renamed.Add((file, item, newId));
        }
    }

    // NuGet warns of an item that is there twice (NU1504, NU1506). Two under different conditions are none.
    private bool HasAlready(ProjectSource file, PackageItem item, string newId) => file.Items
        .SelectMany(other => other.Names.Select(name => (Item: other, name.Id)))
        .Concat(_renamed.Where(renamed => renamed.File.Path == file.Path).Select(renamed => (renamed.Item, Id: renamed.NewId)))
        .Any(other => other.Id.Equals(newId, StringComparison.OrdinalIgnoreCase)
            && other.Item.Type == item.Type
            && (ConditionOf(other.Item).Length == 0 || ConditionOf(other.Item) == ConditionOf(item)));

    private static string ConditionOf(PackageItem item)
    {
        var conditions = new List<string>();
        for (var element = item.Element; element is not null; element = element.Parent)
        {
            var branch = element.Is("When") || element.Is("Otherwise") ? $"{element.Name}{element.Span.Start}" : "";
            conditions.Add(branch + element.Attribute("Condition")?.Value);
        }

        return string.Concat(conditions);
    }

    private void RefuseUndefined(ProjectSource file, PackageItem item)
    {
        var isUse = item.Element is null || item.Element.Attribute("Include") is not null;
        foreach (var id in item.Names.Select(name => name.Id).Where(id => isUse && _moves.Demands(id) && !_understood.Contains(id) && !IsModern(id)))
        {
            _edits.Refuse(file, item.Span.Start, $"No given file says which version of {id} this is.", $"Write the version here or in a `<PackageVersion>`, or move {id} where its version is defined.");
            _understood.Add(id);
        }
    }

    private bool IsModern(string id)
    {
        var versions = _request.Resolved.Select(resolved => resolved.Package).Where(package => package.Id.Equals(id, StringComparison.OrdinalIgnoreCase)).ToArray();
        return versions.Length > 0 && versions.All(package => _moves.Find(id, package.Version) is null);
    }

    /// <summary>Refuses the legacy packages that restore resolved although no file asks for one.</summary>
    private void RefuseUnseen()
    {
        var resolved = _request.Resolved
            .DistinctBy(resolved => (resolved.ProjectPath, resolved.Package.Id, resolved.Package.Version))
            .OrderBy(resolved => resolved.ProjectPath, StringComparer.Ordinal)
            .ThenBy(resolved => resolved.Package.Id, StringComparer.OrdinalIgnoreCase)
            .ThenBy(resolved => resolved.Package.Version, StringComparer.Ordinal);
        foreach (var (project, package) in resolved)
        {
            if (_moves.Find(package.Id, package.Version) is not { } move || _understood.Contains(package.Id) || (move.IsCompanion && !package.IsDirect) || IsBroughtAlong(project, package, move) || GoesAlong(project, package, move))
            {
                continue;
            }

            var source = package.IsDirect ? "an SDK or a file that was not given asks for it" : "another package brings it";
            var remedy = move.To == MoveTable.NoPackage ? "Move the package that brings it." : $"Refer to {move.ToId ?? move.Id} {move.To} directly, or move the package that brings it.";
            _edits.Refuse(project, 1, $"{package.Id} {package.Version} is used, but no given file says so: {source}.", remedy);
        }
    }

    /// <summary>Whether a package of the same family, which the project refers to, moves to the same version and brings it: <c>ModelContextProtocol.AspNetCore</c> needs <c>ModelContextProtocol</c> of its own version.</summary>
    private bool IsBroughtAlong(string project, ResolvedPackage package, PackageMove move) => !package.IsDirect && _request.Resolved.Any(other =>
        other.ProjectPath == project
        && other.Package.IsDirect
        && _understood.Contains(other.Package.Id)
        && other.Package.Id.StartsWith(package.Id + ".", StringComparison.OrdinalIgnoreCase)
        && _moves.Find(other.Package.Id, other.Package.Version)?.To == move.To);

    /// <summary>Whether a package that is gone is brought by one which goes as well: <c>System.CommandLine.Hosting</c> needs <c>System.CommandLine.NamingConventionBinder</c>.</summary>
    private bool GoesAlong(string project, ResolvedPackage package, PackageMove move) => !package.IsDirect && move.To == MoveTable.NoPackage && _request.Resolved.Any(other =>
        other.ProjectPath == project
        && other.Package.IsDirect
        && _understood.Contains(other.Package.Id)
        && _moves.Find(other.Package.Id, other.Package.Version)?.To == MoveTable.NoPackage);
}
