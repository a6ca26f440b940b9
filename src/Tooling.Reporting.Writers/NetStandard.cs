using System.Security.Cryptography;

namespace Tooling.Reporting.Writers;

/// <summary>What newer frameworks have and netstandard2.0 lacks, under the names that they give it.</summary>
internal static class NetStandard
{
    extension(ArgumentNullException)
    {
        public static void ThrowIfNull(object? argument)
        {
            if (argument is null)
            {
                throw new ArgumentNullException(nameof(argument));
            }
        }
    }

    extension(string text)
    {
        public static string Create(IFormatProvider provider, FormattableString formattable) => formattable.ToString(provider);

        public string Replace(string oldValue, string newValue, StringComparison comparison) => comparison == StringComparison.Ordinal
            ? text.Replace(oldValue, newValue)
            : throw new ArgumentOutOfRangeException(nameof(comparison));

        public int IndexOf(char value, StringComparison comparison) => text.IndexOf(value.ToString(), comparison);

        /// <summary>Replaces every end of a line that Unicode knows: CRLF, LF, CR, NEL, LS, FF, PS.</summary>
        public string ReplaceLineEndings(string end)
        {
            var result = new System.Text.StringBuilder(text.Length);
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] is not ('\r' or '\n' or '\u0085' or '\u2028' or '\f' or '\u2029'))
                {
                    result.Append(text[i]);
                    continue;
                }

                i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
                result.Append(end);
            }

            return result.ToString();
        }
    }

    extension<TKey, TValue>(Dictionary<TKey, TValue> dictionary)
        where TKey : notnull
    {
        public TValue? GetValueOrDefault(TKey key) => dictionary.TryGetValue(key, out var value) ? value : default;

        public TValue GetValueOrDefault(TKey key, TValue standard) => dictionary.TryGetValue(key, out var value) ? value : standard;

        public bool TryAdd(TKey key, TValue value)
        {
            if (dictionary.ContainsKey(key))
            {
                return false;
            }

            dictionary.Add(key, value);
            return true;
        }
    }

    extension(ReadOnlySpan<byte> bytes)
    {
        public int Count(byte value)
        {
            var count = 0;
            foreach (var b in bytes)
            {
                count += b == value ? 1 : 0;
            }

            return count;
        }
    }

    extension<T>(IEnumerable<T> values)
    {
        public IOrderedEnumerable<T> Order(IComparer<T> comparer) => values.OrderBy(static value => value, comparer);
    }

    extension(SHA256)
    {
        public static byte[] HashData(byte[] content)
        {
            using var sha = SHA256.Create();
            return sha.ComputeHash(content);
        }
    }
}
