using Microsoft.CodeAnalysis.Text;

namespace Tooling.Rules.Matching;

/// <summary>Finds a pack's trigger identifiers in a file, at the price of reading its characters once.</summary>
public sealed class TriggerFilter
{
    private const int BlockLength = 4096;

    /// <summary>Every file of a project is asked for something: a block of its own for each would be most of what that allocates.</summary>
    [ThreadStatic]
    private static char[]? _block;

    /// <summary>By length: most words of a file are ruled out by that and their first letter.</summary>
    private readonly string[][] _byLength;

    /// <summary>Prepares a filter.</summary>
    /// <param name="triggers">The identifiers.</param>
    public TriggerFilter(IEnumerable<string> triggers)
    {
        var groups = triggers.GroupBy(t => t.Length).ToDictionary(g => g.Key, g => g.ToArray());
        _byLength = new string[groups.Count == 0 ? 0 : groups.Keys.Max() + 1][];
        for (var length = 0; length < _byLength.Length; length++)
        {
            _byLength[length] = groups.TryGetValue(length, out var words) ? words : [];
        }
    }

    /// <summary>Whether a text has a trigger as a whole word, in code or not.</summary>
    /// <param name="text">The text.</param>
    /// <returns>False where no rule can match.</returns>
    public bool Matches(SourceText text) => !Next(text, 0, _block ??= new char[BlockLength], new char[_byLength.Length]).IsEmpty;

    /// <summary>All triggers that a text has as whole words, in code or not.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Their places, in order.</returns>
    public IEnumerable<TextSpan> Words(SourceText text)
    {
        var (block, room) = (new char[BlockLength], new char[_byLength.Length]);
        for (var word = Next(text, 0, block, room); !word.IsEmpty; word = Next(text, word.End, block, room))
        {
            yield return word;
        }
    }

    /// <summary>The next trigger.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where a word may begin.</param>
    /// <param name="block">Room for a part of the text.</param>
    /// <param name="word">Room for the longest trigger.</param>
    /// <returns>An empty span where there is none.</returns>
    private TextSpan Next(SourceText text, int from, char[] block, char[] word)
    {
        var wordLength = 0;
        for (var start = from; start < text.Length; start += BlockLength)
        {
            var count = Math.Min(BlockLength, text.Length - start);
            text.CopyTo(start, block, 0, count);
            for (var i = 0; i < count; i++)
            {
                if (IsWordCharacter(block[i]))
                {
                    if (wordLength < word.Length)
                    {
                        word[wordLength] = block[i];
                    }

                    wordLength++;
                }
                else if (wordLength > 0)
                {
                    if (IsTrigger(word, wordLength))
                    {
                        return new TextSpan(start + i - wordLength, wordLength);
                    }

                    wordLength = 0;
                }
            }
        }

        return IsTrigger(word, wordLength) ? new TextSpan(text.Length - wordLength, wordLength) : default;
    }

    private static bool IsWordCharacter(char c) =>
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || (c > '\x7F' && char.IsLetterOrDigit(c));

    private bool IsTrigger(char[] word, int length)
    {
        if (length == 0 || length >= _byLength.Length)
        {
            return false;
        }

        foreach (var trigger in _byLength[length])
        {
            if (trigger[0] == word[0] && SameTail(trigger, word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SameTail(string trigger, char[] word)
    {
        for (var i = 1; i < trigger.Length; i++)
        {
            if (trigger[i] != word[i])
            {
                return false;
            }
        }

        return true;
    }
}
