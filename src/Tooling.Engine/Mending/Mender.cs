using System.Globalization;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace Tooling.Engine.Mending;

/// <summary>
/// Tries again what failed for a reason that passes by itself: after waits that double, each shortened or lengthened by chance so that many runs do not come back at
/// once. What fails time after time is not tried at all for a while. Everything is recorded.
/// </summary>
public sealed class Mender
{
    private const int MoreTries = 3;
    private const int FailuresThatBreak = 5;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Watched = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, ResiliencePipeline<Attempt>> _pipelines;
    private readonly MendingLog _log;

    /// <summary>Makes one for a process.</summary>
    /// <param name="clock">Measures the waits.</param>
    public Mender(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        _log = new MendingLog(clock);
        _pipelines = new[] { Work.Restore, Work.Build }.ToDictionary(work => work.Name, work => Pipeline(work, clock), StringComparer.Ordinal);
    }

    /// <summary>Does something, again if need be.</summary>
    /// <param name="work">What it is.</param>
    /// <param name="root">Absolute path of the root of the tree, where it is recorded.</param>
    /// <param name="action">Does it once.</param>
    /// <param name="failureOf">Says of a result why it is worth another try; null where it is not.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The result of the last try.</returns>
    /// <exception cref="UserErrorException">It failed too often lately, and is not tried.</exception>
    internal async Task<T> RunAsync<T>(Work work, string root, Func<CancellationToken, Task<T>> action, Func<T, Failure?> failureOf, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(MendingLog.Root, root);
        try
        {
            var attempt = await _pipelines[work.Name].ExecuteAsync(
                async c =>
                {
                    var result = await action(c.CancellationToken).ConfigureAwait(false);
                    return new Attempt(result, failureOf(result));
                },
                context).ConfigureAwait(false);
            return (T)attempt.Result!;
        }
        catch (BrokenCircuitException)
        {
            throw new UserErrorException(
                string.Create(CultureInfo.InvariantCulture, $"{work.Noun} failed {FailuresThatBreak} times in a row, so it is not tried again for {Rest.TotalSeconds:0} seconds: {_log.LastMessage}"),
                work.Recommendation);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private ResiliencePipeline<Attempt> Pipeline(Work work, TimeProvider clock) => new ResiliencePipelineBuilder<Attempt> { TimeProvider = clock }
        .AddRetry(new RetryStrategyOptions<Attempt>
        {
            ShouldHandle = static args => ValueTask.FromResult(args.Outcome.Result?.Failure is not null),
            MaxRetryAttempts = MoreTries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = FirstWait,
            OnRetry = args =>
            {
                _log.Add(args.Context, work.Name, args.Outcome.Result!.Failure!, string.Create(CultureInfo.InvariantCulture, $"tried again after {args.RetryDelay.TotalSeconds:0.0} s"));
                return default;
            },
        })
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions<Attempt>
        {
            ShouldHandle = static args => ValueTask.FromResult(args.Outcome.Result?.Failure is not null),
            FailureRatio = 1,
            MinimumThroughput = FailuresThatBreak,
            SamplingDuration = Watched,
            BreakDuration = Rest,
            OnOpened = args =>
            {
                _log.Add(args.Context, work.Name, args.Outcome.Result!.Failure!, "not tried any more for a while");
                return default;
            },
        })
        .Build();

    /// <summary>What is tried again.</summary>
    /// <param name="Name">In a word, for the record.</param>
    /// <param name="Noun">At the beginning of a sentence.</param>
    /// <param name="Recommendation">What to type where it can't be mended.</param>
    internal sealed record Work(string Name, string Noun, string Recommendation)
    {
        /// <summary>NuGet's restore.</summary>
        public static Work Restore { get; } = new("restore", "Restoring packages", "See whether the package sources can be reached: 'dotnet nuget list source', then 'dotnet restore'.");

        /// <summary>A build.</summary>
        public static Work Build { get; } = new("build", "Building", "See what it says: 'dotnet build'.");
    }

    private sealed record Attempt(object? Result, Failure? Failure);
}
