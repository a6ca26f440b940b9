using System.Runtime.ExceptionServices;

namespace Tooling.Engine.Applying;

/// <summary>
/// Runs blocking disk work on a few threads of its own: flushes that wait together are committed together by the file system,
/// and the thread pool would add threads for them only slowly. A handful of items is done in order, on the caller's thread.
/// </summary>
internal static class ParallelWork
{
    private const int MaxThreads = 8;
    private const int ItemsPerThread = 16;

    /// <summary>
    /// Calls <paramref name="action"/> for every item. Returns or throws only when no call is under way any more; after a failure or
    /// a cancellation no further item is begun, and of several failures the one of the earliest item is thrown.
    /// </summary>
    public static void ForEach<T>(IReadOnlyList<T> items, Action<T> action, CancellationToken cancellationToken = default)
    {
        var next = -1;
        var failures = new SortedDictionary<int, ExceptionDispatchInfo>();
        var failed = 0;

        void Work()
        {
            while (Volatile.Read(ref failed) == 0 && !cancellationToken.IsCancellationRequested)
            {
                var index = Interlocked.Increment(ref next);
                if (index >= items.Count)
                {
                    return;
                }

                try
                {
                    action(items[index]);
                }
                catch (Exception e)
                {
                    Volatile.Write(ref failed, 1);
                    lock (failures)
                    {
                        failures.Add(index, ExceptionDispatchInfo.Capture(e));
                    }
                }
            }
        }

        var helpers = new Task[Math.Clamp(items.Count / ItemsPerThread, 1, MaxThreads) - 1];
        for (var i = 0; i < helpers.Length; i++)
        {
            helpers[i] = Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }

        Work();
        Task.WaitAll(helpers, CancellationToken.None);
        if (failures.Count > 0)
        {
            failures.First().Value.Throw();
        }

        cancellationToken.ThrowIfCancellationRequested();
    }
}
