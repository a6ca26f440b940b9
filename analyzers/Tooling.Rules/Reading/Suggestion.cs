namespace Tooling.Rules.Reading;

/// <summary>Finds what somebody who misspelt a word meant.</summary>
internal static class Suggestion
{
    /// <summary>A hint: the nearest candidate where one is near, all of them otherwise.</summary>
    public static string For(string word, IReadOnlyCollection<string> candidates)
    {
        var all = string.Join(", ", candidates.Select(candidate => $"`{candidate}`"));
        return Nearest(word, candidates) is { } nearest ? $"Did you mean `{nearest}`? Known here: {all}." : $"Write one of {all}.";
    }

    /// <summary>The candidate that takes the fewest changed letters; null where more than a third of them would change.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var fewest = (Math.Max(word.Length, 3) / 3) + 1;
        foreach (var candidate in candidates)
        {
            var distance = Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance < fewest)
            {
                (nearest, fewest) = (candidate, distance);
            }
        }

        return nearest;
    }

    /// <summary>Levenshtein's distance: insertions, deletions and replacements.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
