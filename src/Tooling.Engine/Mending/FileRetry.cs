using Polly;
using Polly.Retry;

namespace Tooling.Engine.Mending;

/// <summary>Tries a step on a file again while another process, such as an editor or a virus scanner, has it open for a moment.</summary>
internal sealed class FileRetry
{
    private readonly ResiliencePipeline _pipeline;

    /// <summary>Makes one.</summary>
    /// <param name="clock">Measures the waits.</param>
    public FileRetry(TimeProvider clock) => _pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<IOException>(static e => Failures.Of(e) is not null),
            MaxRetryAttempts = 5,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromMilliseconds(50),
        })
        .Build();

    /// <summary>With the clock of the machine.</summary>
    public static FileRetry Default { get; } = new(TimeProvider.System);

    /// <summary>Does it, again if need be.</summary>
    /// <param name="action">What; either done or not done when it fails.</param>
    public void Run(Action action) => _pipeline.Execute(action);
}
