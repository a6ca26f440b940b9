namespace Tooling.Engine;

/// <summary>The error for a rule or pack that nobody has heard of.</summary>
public static class UnknownName
{
    private const int MostNames = 8;

    /// <summary>Says which names there are: those that begin alike, or else the first ones.</summary>
    /// <param name="what">Such as <c>rule</c>.</param>
    /// <param name="name">What was typed.</param>
    /// <param name="known">What could have been typed.</param>
    /// <returns>The error.</returns>
    public static UserErrorException Error(string what, string name, IEnumerable<string> known)
    {
        var names = known.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (names.Count == 0)
        {
            return new UserErrorException($"There is no {what} '{name}'.", $"This version has no {what}s: install another one.");
        }

        var nearest = names.OrderByDescending(candidate => CommonPrefix(candidate, name)).Take(MostNames).Order(StringComparer.Ordinal);
        var rest = names.Count > MostNames ? ", ..." : string.Empty;
        return new UserErrorException($"There is no {what} '{name}'.", $"One of: {string.Join(", ", nearest)}{rest}.");
    }

    private static int CommonPrefix(string x, string y) =>
        x.Zip(y).TakeWhile(pair => char.ToUpperInvariant(pair.First) == char.ToUpperInvariant(pair.Second)).Count();
}
