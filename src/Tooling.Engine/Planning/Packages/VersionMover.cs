using System.Collections.Immutable;
using Tooling.Engine.Discovery;
using Tooling.Engine.Markup;
using Tooling.Rules.Model;

namespace Tooling.Engine.Planning.Packages;

/// <summary>Follows a version to the text that says it, and edits it there.</summary>
internal sealed class VersionMover
{
    private readonly MoveTable _moves;
    private readonly EditCollector _edits;
    private readonly PropertyTable _properties;
    private readonly Dictionary<Place, PackageItem> _versionValues;

    public VersionMover(ImmutableArray<ProjectSource> files, MoveTable moves, EditCollector edits)
    {
        (_moves, _edits, _properties) = (moves, edits, new PropertyTable(files));
        _versionValues = files
            .SelectMany(file => file.Items.SelectMany(item => item.Versions.Select(value => (Place: new Place(file, value), item))))
            .ToDictionary(pair => pair.Place, pair => pair.item);
    }

    /// <summary>What becomes of each package of an item, by the item's own versions; null for what does not move.</summary>
    public ImmutableArray<(ItemName Name, PackageMove? Move)> MovesOf(PackageItem item)
    {
        var versions = item.Versions.SelectMany(PossibleVersions).OfType<string>().ToArray();
        return [.. item.Names.Select(name => (name, versions.Select(version => _moves.Find(name.Id, version)).FirstOrDefault(move => move is not null)))];
    }

    /// <summary>Refuses the versions of an item that can't be known.</summary>
    public void RefuseUnknown(ProjectSource file, PackageItem item)
    {
        foreach (var value in item.Versions.Where(_ => item.Names.Any(name => _moves.Demands(name.Id))))
        {
            if (PossibleVersions(value).All(version => version is not null && LegacyVersions.IsVersion(version)) && PossibleVersions(value).Any())
            {
                continue;
            }

            var reason = PropertyTable.NameIn(value.Value) is { } name && _properties.DefinitionsOf(name).Count == 0
                ? $"No given file defines `$({name})`"
                : $"`{value.Value}` can't be followed to a version";
            _edits.Refuse(file, value.Span.Start, $"{reason}, so that nobody knows which version of {string.Join(", ", item.Names.Select(name => name.Id))} this is.", "Write the version here, or where the property is defined.");
        }
    }

    /// <summary>Writes the new version where the old one is said.</summary>
    /// <returns>Whether that is possible; what is in the way is among the problems otherwise.</returns>
    public bool Move(ProjectSource file, PackageItem item, MarkupValue value, PackageMove move)
    {
        var version = move.To;
        if (PropertyTable.NameIn(value.Value) is not { } property)
        {
            return MoveText(new Place(file, value), item, version);
        }

        var obstacles = _properties.UsesOf(property).Where(use => !MovesAlong(use, version)).ToArray();
        if (obstacles.Length > 0 && move.IsCompanion)
        {
            return _edits.Replace(file, value.Span, version);
        }

        foreach (var obstacle in obstacles)
        {
            var line = obstacle.File.LineAt(obstacle.Value.Span.Start);
            _edits.Refuse(
                file,
                value.Span.Start,
                $"`$({property})` is also used for something that does not move to {version}: {Path.GetFileName(obstacle.File.Path)}({line}).",
                $"Give {string.Join(", ", item.Names.Select(name => name.Id))} a version or property of its own, then run again.");
        }

        var areMoved = obstacles.Length == 0;
        foreach (var definition in areMoved ? _properties.DefinitionsOf(property) : [])
        {
            areMoved &= MoveText(definition, item, version);
        }

        return areMoved;
    }

    private bool MoveText(Place place, PackageItem item, string version)
    {
        var isLegacy = _properties.Expand(place.Value.Value) is { } old && item.Names.Any(name => _moves.Find(name.Id, old) is not null);
        return !isLegacy || _edits.Replace(place.File, place.Value.Span, LegacyVersions.Replace(place.Value.Value, version));
    }

    // A package that goes away is no obstacle: its item goes, too.
    private bool MovesAlong(Place use, string version) =>
        _versionValues.TryGetValue(use, out var item) && MovesOf(item).All(pair => pair.Move?.To == version || pair.Move?.To == MoveTable.NoPackage);

    private IEnumerable<string?> PossibleVersions(MarkupValue value) => PropertyTable.NameIn(value.Value) is { } property
        ? _properties.DefinitionsOf(property).Select(place => _properties.Expand(place.Value.Value))
        : [_properties.Expand(value.Value)];
}
