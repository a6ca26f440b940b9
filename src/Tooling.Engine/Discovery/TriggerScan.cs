using System.Collections.Immutable;

namespace Tooling.Engine.Discovery;

/// <summary>Finds the files in which a rule could match: those that contain one of its trigger identifiers as text.</summary>
/// <param name="triggers">The identifiers.</param>
public sealed class TriggerScan(IEnumerable<string> triggers)
{
    private readonly IdentifierSearch _search = new(triggers);

    /// <summary>The files that contain a trigger and reach the legacy API, or hold global usings (they decide what names mean everywhere).</summary>
    /// <param name="files">The files.</param>
    /// <param name="paths">Absolute paths.</param>
    /// <param name="reached">The files that reach the legacy API.</param>
    /// <param name="limit">How much is done at once.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The candidates in the order given.</returns>
    public ImmutableArray<string> Candidates(SourceFiles files, ImmutableArray<string> paths, IReadOnlySet<string> reached, WorkLimit limit, CancellationToken cancellationToken)
    {
        var isCandidate = limit.Select(
            paths,
            path => (reached.Contains(path) && files.Text(path) is { } text && _search.IsIn(text.ToString())) || files.HasGlobalUsings(path),
            cancellationToken);
        return [.. paths.Where((_, i) => isCandidate[i])];
    }
}
