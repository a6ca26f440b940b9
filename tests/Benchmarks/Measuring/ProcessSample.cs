namespace Benchmarks.Measuring;

/// <summary>What one run of a process took, its children included.</summary>
/// <param name="Wall">The time on the clock.</param>
/// <param name="Cpu">User and system time of all its processes that were waited for.</param>
/// <param name="PeakBytes">The largest resident set of any one of them.</param>
/// <param name="TimedOut">Whether it was ended at its limit.</param>
public sealed record ProcessSample(TimeSpan Wall, TimeSpan Cpu, long PeakBytes, bool TimedOut)
{
    /// <summary>The medians of several runs, each quantity on its own.</summary>
    /// <param name="samples">At least one.</param>
    public static ProcessSample Median(IReadOnlyCollection<ProcessSample> samples) => new(
        Middle(samples.Select(s => s.Wall)), Middle(samples.Select(s => s.Cpu)), Middle(samples.Select(s => s.PeakBytes)), samples.Any(s => s.TimedOut));

    private static T Middle<T>(IEnumerable<T> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
