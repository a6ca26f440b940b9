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

    /// <summary>Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}
