namespace Tooling.Engine.Planning;

/// <summary>Things that are joined in groups, each in one: a disjoint-set forest with path halving.</summary>
/// <typeparam name="T">The things.</typeparam>
/// <param name="comparer">Tells them apart.</param>
internal sealed class DisjointSets<T>(IEqualityComparer<T> comparer)
    where T : notnull
{
    private readonly Dictionary<T, T> _parents = new(comparer);

    /// <summary>Joins the groups of several things.</summary>
    /// <param name="items">The things; each that is new is a group of its own first.</param>
    public void Join(IEnumerable<T> items)
    {
        using var each = items.GetEnumerator();
        if (!each.MoveNext())
        {
            return;
        }

        var first = RepresentativeOf(each.Current);
        while (each.MoveNext())
        {
            _parents[RepresentativeOf(each.Current)] = first;
        }
    }

    /// <summary>One thing of a group, the same for all of it.</summary>
    /// <param name="item">A thing.</param>
    public T RepresentativeOf(T item)
    {
        _parents.TryAdd(item, item);
        while (!comparer.Equals(_parents[item], item))
        {
            _parents[item] = _parents[_parents[item]];
            item = _parents[item];
        }

        return item;
    }
}
