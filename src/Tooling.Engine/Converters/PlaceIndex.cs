using System.Collections.Immutable;

namespace Tooling.Engine.Converters;

/// <summary>Finds entries by their paths: files of data have many.</summary>
/// <param name="places">The entries.</param>
/// <param name="comparer">How parts of paths are compared.</param>
internal sealed class PlaceIndex(ImmutableArray<ConfigurationPlace> places, StringComparer comparer)
{
    private readonly ILookup<string, ConfigurationPlace> _exact = places.ToLookup(place => KeyOf(place.Path), comparer);

    private readonly ILookup<string, ConfigurationPlace> _below = places.SelectMany(place => Enumerable.Range(place.Depth + 1, place.Path.Length - place.Depth), (place, length) => (Key: KeyOf(place.Path.Take(length)), place)).ToLookup(pair => pair.Key, pair => pair.place, comparer);

    /// <summary>The entries that are called so.</summary>
    public IEnumerable<ConfigurationPlace> At(IEnumerable<string> path) => _exact[KeyOf(path)];

    /// <summary>The outermost entries that are called so, or that are written as a path which begins so.</summary>
    public IEnumerable<ConfigurationPlace> AtOrBelow(IEnumerable<string> path) => _below[KeyOf(path)];

    /// <summary>The entries that a path leads through, from the outermost to the innermost.</summary>
    public IEnumerable<ConfigurationPlace> Above(IReadOnlyList<string> path) => Enumerable.Range(1, Math.Max(path.Count - 1, 0)).SelectMany(length => At(path.Take(length)));

    private static string KeyOf(IEnumerable<string> path) => string.Join('\0', path);
}
