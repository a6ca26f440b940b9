using System.Collections.Immutable;
using System.Text;

namespace Tooling.Packs.ModelContextProtocol.FirstPreviews;

/// <summary>The arguments of a program in one text, as <c>ProcessStartInfo.Arguments</c> takes them.</summary>
internal static class CommandLineText
{
    /// <summary>The arguments one by one, as .NET splits them: at white space outside of quotes; a backslash escapes a quote.</summary>
    /// <param name="text">The text.</param>
    public static ImmutableArray<string> Split(string text)
    {
        var arguments = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < text.Length;)
        {
            if (IsBlank(text[i]))
            {
                i++;
                continue;
            }

            arguments.Add(Next(text, ref i));
        }

        return arguments.ToImmutable();
    }

    private static string Next(string text, ref int i)
    {
        var (argument, isQuoted) = (new StringBuilder(), false);
        for (; i < text.Length && (isQuoted || !IsBlank(text[i])); i++)
        {
            var backslashes = 0;
            for (; i + backslashes < text.Length && text[i + backslashes] == '\\'; backslashes++)
            {
            }

            if (backslashes > 0)
            {
                var isBeforeQuote = i + backslashes < text.Length && text[i + backslashes] == '"';
                argument.Append('\\', isBeforeQuote ? backslashes / 2 : backslashes);
                i += backslashes - 1;
                if (isBeforeQuote && backslashes % 2 == 1)
                {
                    argument.Append('"');
                    i++;
                }
            }
            else if (text[i] != '"')
            {
                argument.Append(text[i]);
            }
            else if (isQuoted && i + 1 < text.Length && text[i + 1] == '"')
            {
                argument.Append('"');
                i++;
            }
            else
            {
                isQuoted = !isQuoted;
            }
        }

        return argument.ToString();
    }

    private static bool IsBlank(char character) => character is ' ' or '\t';
}
