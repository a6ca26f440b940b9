using System.Net;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Tooling.Packs.Inventory;

/// <summary>Reads documentation comments, which the compiler leaves aside where no documentation is asked for.</summary>
internal static class Documentation
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);
    private static readonly Regex Summary = new("<summary>(.*?)</summary>", RegexOptions.Singleline | RegexOptions.CultureInvariant, Longest);
    private static readonly Regex Name = new("""<\w+\s+(?:cref|name|langword)="(?:\w:)?([^"]*)"\s*/>""", RegexOptions.CultureInvariant, Longest);
    private static readonly Regex Tag = new("<[^>]*>", RegexOptions.CultureInvariant, Longest);

    /// <summary>The summary of a declaration, in one line; null where it has none.</summary>
    /// <param name="symbol">What is declared.</param>
    public static string? SummaryOf(ISymbol symbol) => symbol.DeclaringSyntaxReferences.Select(r => SummaryOf(r.GetSyntax())).FirstOrDefault(s => s is not null);

    private static string? SummaryOf(SyntaxNode declaration)
    {
        var lines = declaration.GetLeadingTrivia().ToFullString().Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith("///", StringComparison.Ordinal)).Select(l => l.Substring("///".Length));
        if (Summary.Match(string.Join("\n", lines)) is not { Success: true } match)
        {
            return null;
        }

        var text = WebUtility.HtmlDecode(Tag.Replace(Name.Replace(match.Groups[1].Value, "$1"), string.Empty));
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(" ", words);
    }
}
