using System.Buffers;

namespace Tooling.Engine.Discovery;

/// <summary>Looks for identifiers in text without parsing it: whole words only, so that <c>Parse</c> is not found in <c>TryParse</c>.</summary>
public sealed class IdentifierSearch
{
    private readonly SearchValues<string> _values;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _identifiers;

    /// <summary>Prepares a search.</summary>
    /// <param name="identifiers">The identifiers.</param>
    public IdentifierSearch(IEnumerable<string> identifiers)
    {
        var set = identifiers.ToHashSet(StringComparer.Ordinal);
        _values = SearchValues.Create([.. set], StringComparison.Ordinal);
        _identifiers = set.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether a text contains one of the identifiers, in code or not.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True for the first that is found.</returns>
    public bool IsIn(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (text[start..].IndexOfAny(_values) is >= 0 and var offset)
        {
            var (begin, end) = WordAround(text, start + offset);
            // A word that is written with an escape (a Unicode one) can be anything.
            if (_identifiers.Contains(text[begin..end]) || (begin > 0 && text[begin - 1] == '\\') || (end < text.Length && text[end] == '\\'))
            {
                return true;
            }

            start = end;
        }

        return false;
    }

    private static (int Begin, int End) WordAround(ReadOnlySpan<char> text, int index)
    {
        var begin = index;
        while (begin > 0 && IsPart(text[begin - 1]))
        {
            begin--;
        }

        var end = index;
        while (end < text.Length && IsPart(text[end]))
        {
            end++;
        }

        return (begin, end);
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c == '_';
}
