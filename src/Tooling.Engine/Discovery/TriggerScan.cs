using System.Buffers;
using System.Collections.Immutable;

namespace Tooling.Engine.Discovery;

/// <summary>Finds the files in which a rule could match: those that contain one of its trigger identifiers as text.</summary>
public sealed class TriggerScan
{
    private readonly SearchValues<string> _triggers;

    /// <summary>Prepares a search.</summary>
    /// <param name="triggers">The identifiers.</param>
    public TriggerScan(IEnumerable<string> triggers) => _triggers = SearchValues.Create([.. triggers], StringComparison.Ordinal);

    /// <summary>The files that contain a trigger, or global usings (they decide what names mean everywhere).</summary>
    /// <param name="files">The files.</param>
    /// <param name="paths">Absolute paths.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The candidates in the order given.</returns>
    public ImmutableArray<string> Candidates(SourceFiles files, ImmutableArray<string> paths, CancellationToken cancellationToken)
    {
        var isCandidate = new bool[paths.Length];
        Parallel.For(0, paths.Length, new ParallelOptions { CancellationToken = cancellationToken }, i =>
        {
            if (files.Text(paths[i]) is { } text)
            {
                isCandidate[i] = Contains(text.ToString());
            }
        });
        return [.. paths.Where((_, i) => isCandidate[i])];
    }

    private bool Contains(string text) => text.AsSpan().ContainsAny(_triggers) || text.Contains("global using", StringComparison.Ordinal);
}
