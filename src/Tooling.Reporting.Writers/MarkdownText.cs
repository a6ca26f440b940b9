using System.Text;

namespace Tooling.Reporting.Writers;

/// <summary>Puts text that others wrote into Markdown, so that it is shown as it is: no markup, no mention, no link, no HTML.</summary>
internal static class MarkdownText
{
    private const string Special = @"\`*_[]#|~";

    /// <summary>Text within a line, or within a cell of a table.</summary>
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        foreach (var c in text.ReplaceLineEndings(" "))
        {
            _ = c switch
            {
                '<' => result.Append("&lt;"),
                '>' => result.Append("&gt;"),
                '&' => result.Append("&amp;"),
                '@' => result.Append("&#64;"),
                _ when Special.IndexOf(c) >= 0 => result.Append('\\').Append(c),
                _ => result.Append(c),
            };
        }

        return result.ToString();
    }

    /// <summary>Code within a line, or within a cell of a table.</summary>
    public static string Code(string text)
    {
        var line = text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);
        var fence = new string('`', LongestRun(line) + 1);
        var pad = line.StartsWith("`", StringComparison.Ordinal) || line.EndsWith("`", StringComparison.Ordinal) ? " " : string.Empty;
        return $"{fence}{pad}{line}{pad}{fence}";
    }

    /// <summary>A fence that no line of the code closes.</summary>
    public static string FenceFor(IEnumerable<string> lines) => new('`', Math.Max(3, lines.Select(LongestRun).DefaultIfEmpty().Max() + 1));

    private static int LongestRun(string text)
    {
        int longest = 0, run = 0;
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
