using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tooling.Reporting;

namespace Tooling.Engine.Discovery;

/// <summary>Which code is there for which tool.</summary>
internal sealed class ToolExtents
{
    private readonly Dictionary<string, FileExtents> _files;

    /// <summary>Takes what tools say of themselves.</summary>
    /// <param name="tools">The tools, each with the code that is there for it.</param>
    /// <param name="places">Gives places.</param>
    public ToolExtents(IEnumerable<(ToolEntry Tool, IEnumerable<Location> Extent)> tools, ToolPlaces places) => _files = tools
        .SelectMany(t => t.Extent.Select(e => (Path: places.PathOf(e), Range: ToolPlaces.RangeOf(e))).Distinct().Select(e => (e.Path, e.Range, t.Tool)))
        .GroupBy(e => e.Path, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => new FileExtents(g.GroupBy(e => e.Range, e => e.Tool)), StringComparer.Ordinal);

    /// <summary>The tools of the innermost code around a finding: several may share it, or there is none.</summary>
    /// <param name="finding">The finding.</param>
    public ImmutableArray<ToolEntry> At(Finding finding) => _files.TryGetValue(finding.Path, out var file) ? file.Around(finding.Range) : [];

    /// <summary>Those of one file. They are nodes of syntax, so that one is in the other or beside it.</summary>
    private sealed class FileExtents
    {
        private readonly ImmutableArray<(SourceRange Range, ImmutableArray<ToolEntry> Tools)> _ranges;

        /// <summary>Of each range, the one around it; -1 for the outermost.</summary>
        private readonly int[] _around;

        public FileExtents(IEnumerable<IGrouping<SourceRange, ToolEntry>> ranges)
        {
            _ranges = [.. ranges.Select(g => (Range: g.Key, Tools: g.ToImmutableArray())).OrderBy(r => Start(r.Range)).ThenByDescending(r => (r.Range.EndLine, r.Range.EndColumn))];
            _around = new int[_ranges.Length];
            var open = new Stack<int>([-1]);
            for (var i = 0; i < _ranges.Length; i++)
            {
                while (open.Peek() >= 0 && !ToolPlaces.Contains(_ranges[open.Peek()].Range, _ranges[i].Range))
                {
                    open.Pop();
                }

                _around[i] = open.Peek();
                open.Push(i);
            }
        }

        public ImmutableArray<ToolEntry> Around(SourceRange place)
        {
            var index = LastBegunBefore(place);
            while (index >= 0 && !ToolPlaces.Contains(_ranges[index].Range, place))
            {
                index = _around[index];
            }

            return index < 0 ? [] : _ranges[index].Tools;
        }

        private int LastBegunBefore(SourceRange place)
        {
            var (low, high) = (0, _ranges.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = Start(_ranges[middle].Range).CompareTo(Start(place)) <= 0 ? (middle + 1, high) : (low, middle);
            }

            return low - 1;
        }

        private static (int Line, int Column) Start(SourceRange range) => (range.StartLine, range.StartColumn);
    }
}
