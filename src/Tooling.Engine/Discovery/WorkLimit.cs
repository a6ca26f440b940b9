namespace Tooling.Engine.Discovery;

/// <summary>How many things may be done at once, all in all: what is done in parallel may itself do things in parallel.</summary>
public sealed class WorkLimit
{
    private readonly TaskScheduler _scheduler;

    /// <summary>Sets the limit.</summary>
    /// <param name="jobs">How many; one for each processor where null.</param>
    public WorkLimit(int? jobs)
    {
        Jobs = jobs ?? Environment.ProcessorCount;
        _scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, Jobs).ConcurrentScheduler;
    }

    /// <summary>The limit.</summary>
    public int Jobs { get; }

    /// <summary>Does something for each of several items.</summary>
    /// <param name="items">The items.</param>
    /// <param name="select">Makes an item's result.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The results, in the order of the items.</returns>
    public TResult[] Select<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> select, CancellationToken cancellationToken)
    {
        var results = new TResult[items.Count];
        var options = new ParallelOptions { TaskScheduler = _scheduler, MaxDegreeOfParallelism = Jobs, CancellationToken = cancellationToken };
        Parallel.For(0, items.Count, options, i => results[i] = select(items[i]));
        return results;
    }
}
