using System.Collections.Immutable;

namespace Tooling.Reporting.Writers;

/// <summary>A plain table: columns as wide as their content, the last one cut to the page.</summary>
/// <param name="header">The names of the columns.</param>
/// <param name="rightAligned">The columns, from 0, that hold numbers.</param>
public sealed class TextTable(ImmutableArray<string> header, ImmutableArray<int> rightAligned)
{
    private const string Gap = "  ";
    private const int NarrowestColumn = 12;

    private readonly List<ImmutableArray<string>> _rows = [];

    /// <summary>Adds a row.</summary>
    /// <param name="cells">One text a column.</param>
    public void Add(ImmutableArray<string> cells)
    {
        if (cells.Length != header.Length)
        {
            throw new ArgumentException($"A row has {header.Length} cells.", nameof(cells));
        }

        _rows.Add(cells);
    }

    /// <summary>Writes the header and the rows.</summary>
    /// <param name="page">Where to.</param>
    public void Write(TextPage page)
    {
        var widths = header.Select((name, column) => _rows.Select(row => row[column].Length).Append(name.Length).Max()).ToArray();
        var before = widths.Take(widths.Length - 1).Sum(width => width + Gap.Length);
        widths[^1] = Math.Min(widths[^1], Math.Max(NarrowestColumn, page.Width - before));
        page.Line(page.Paint(Format(header, widths), TextColor.Gray));
        foreach (var row in _rows)
        {
            page.Line(Format(row, widths));
        }
    }

    private string Format(ImmutableArray<string> cells, int[] widths) =>
        string.Join(Gap, cells.Select((cell, column) => rightAligned.Contains(column) ? cell.PadLeft(widths[column]) : Fit(cell, widths[column]))).TrimEnd();

    private static string Fit(string cell, int width) =>
        cell.Length <= width ? cell.PadRight(width) : cell.Substring(0, width - 3) + "...";
}
