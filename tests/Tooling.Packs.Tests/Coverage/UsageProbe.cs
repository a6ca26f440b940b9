using Microsoft.CodeAnalysis.Text;

namespace Tooling.Packs.Tests.Coverage;

/// <summary>A file with one use of one symbol.</summary>
/// <param name="Code">The file.</param>
/// <param name="Use">Where in it the symbol is used.</param>
internal sealed record UsageProbe(string Code, TextSpan Use)
{
    private const string Mark = "\u00A7";

    /// <summary>Makes a probe of code in which two marks enclose the use.</summary>
    /// <param name="code">Writes the code, given the use between its marks.</param>
    /// <param name="use">The use.</param>
    public static UsageProbe Create(Func<string, string> code, string use)
    {
        var marked = code($"{Mark}{use}{Mark}");
        var start = marked.IndexOf(Mark, StringComparison.Ordinal);
        return new UsageProbe(marked.Replace(Mark, string.Empty, StringComparison.Ordinal), new TextSpan(start, use.Length));
    }
}
