namespace Tooling.Generated.Tests;

/// <summary>Random choices that a seed repeats.</summary>
/// <param name="seed">The seed.</param>
internal sealed class Choices(int seed)
{
#pragma warning disable CA5394 // Programs have to be repeatable, not secret.
    private readonly Random _random = new(seed);

    /// <summary>True as often as said.</summary>
    /// <param name="percent">How often, in a hundred.</param>
    /// <returns>The choice.</returns>
    public bool Chance(int percent) => _random.Next(100) < percent;

    /// <summary>A number.</summary>
    /// <param name="least">The least.</param>
    /// <param name="most">The most.</param>
    /// <returns>The choice.</returns>
    public int Number(int least, int most) => _random.Next(least, most + 1);

    /// <summary>One of several things.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="items">The things.</param>
    /// <returns>The choice.</returns>
    public T OneOf<T>(params IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    /// <summary>One of the values of an enumeration.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <returns>The choice.</returns>
    public T OneOf<T>()
        where T : struct, Enum => OneOf(Enum.GetValues<T>());

    /// <summary>Some of several things, in any order.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="items">The things.</param>
    /// <param name="most">How many at most.</param>
    /// <returns>The choice.</returns>
    public IReadOnlyList<T> Some<T>(IEnumerable<T> items, int most)
    {
        var all = Shuffled(items);
        return [.. all.Take(Number(0, Math.Min(most, all.Count)))];
    }

    /// <summary>Several things in any order.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="items">The things.</param>
    /// <returns>All of them.</returns>
    public IReadOnlyList<T> Shuffled<T>(IEnumerable<T> items)
    {
        var all = items.ToArray();
        _random.Shuffle(all);
        return all;
    }
#pragma warning restore CA5394
}
