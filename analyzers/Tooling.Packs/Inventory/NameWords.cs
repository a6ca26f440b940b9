using System.Text;

namespace Tooling.Packs.Inventory;

/// <summary>The words of a name in Pascal or camel case.</summary>
internal static class NameWords
{
    /// <summary>Joins them in lower case, as <c>JsonNamingPolicy.SnakeCaseLower</c> does, which is not there in compilers.</summary>
    /// <param name="name">The name; what is no ASCII letter or digit separates words.</param>
    /// <param name="separator">What stands between words.</param>
    public static string Join(string name, char separator)
    {
        var words = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (!IsAsciiLetterOrDigit(c))
            {
                if (words.Length > 0 && words[words.Length - 1] != separator)
                {
                    words.Append(separator);
                }

                continue;
            }

            if (IsUpper(c) && words.Length > 0 && words[words.Length - 1] != separator && (!IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
            {
                words.Append(separator);
            }

            words.Append(char.ToLowerInvariant(c));
        }

        return words.ToString().TrimEnd(separator);
    }

    private static bool IsUpper(char c) => c is >= 'A' and <= 'Z';

    private static bool IsAsciiLetterOrDigit(char c) => IsUpper(c) || c is (>= 'a' and <= 'z') or (>= '0' and <= '9');
}
