using System.Text.RegularExpressions;

namespace Tooling.Behaviour.CommandLine;

/// <summary>A page of help as System.CommandLine prints it, without what its versions lay out differently.</summary>
/// <remarks>
/// 2.0 lists <c>--help</c> before <c>--version</c>, does not show the defaults of flags, and ends with one blank line less than beta4. All else has to be alike.
/// </remarks>
internal sealed partial class HelpPage
{
    private readonly IReadOnlyList<Section> _sections;

    private HelpPage(IReadOnlyList<Section> sections) => _sections = sections;

    /// <summary>The names of the subcommands, in order.</summary>
    public IReadOnlyList<string> Subcommands => [.. RowsOf("Commands:").Select(row => FirstWord().Match(row).Value).Where(name => name.Length > 0)];

    /// <summary>The options that take a value: the longest alias of each, in order.</summary>
    public IReadOnlyList<string> OptionsWithValue =>
        [.. RowsOf("Options:").Select(row => OptionWithValue().Match(row)).Where(match => match.Success)
            .Select(match => match.Groups["alias"].Captures.Select(alias => alias.Value).MaxBy(alias => alias.Length)!)];

    /// <summary>Reads a page.</summary>
    /// <param name="text">What was printed, with line feeds.</param>
    public static HelpPage Parse(string text)
    {
        var sections = new List<Section> { new("", []) };
        foreach (var line in text.Split('\n').Where(line => line.Trim().Length > 0))
        {
            if (!line.StartsWith(' '))
            {
                sections.Add(new Section(line.TrimEnd(), []));
            }
            else if (line.StartsWith("   ", StringComparison.Ordinal) && sections[^1].Rows.Count > 0)
            {
                sections[^1].Rows[^1] += " " + line.Trim();
            }
            else
            {
                sections[^1].Rows.Add(line.Trim());
            }
        }

        return new HelpPage(sections);
    }

    /// <summary>All that has to be alike.</summary>
    public override string ToString() => string.Join('\n', _sections.SelectMany(section => section.Rows
        .OrderBy(row => IsBuiltIn().IsMatch(row) ? row : "", StringComparer.Ordinal)
        .Select(row => "  " + WhiteSpace().Replace(DefaultOfFlag().Replace(row, ""), " ").Trim())
        .Prepend(section.Title)));

    private List<string> RowsOf(string title) => _sections.FirstOrDefault(section => section.Title == title)?.Rows ?? [];

    private sealed record Section(string Title, List<string> Rows);

    [GeneratedRegex(@"^[^\s,<\[]+")]
    private static partial Regex FirstWord();

    [GeneratedRegex(@"^((?<alias>[-/][^\s,]+),? )+<")]
    private static partial Regex OptionWithValue();

    [GeneratedRegex(@"^([^\s,]+, )*--(help|version)\b")]
    private static partial Regex IsBuiltIn();

    [GeneratedRegex(@"\[default: (True|False)\]")]
    private static partial Regex DefaultOfFlag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
