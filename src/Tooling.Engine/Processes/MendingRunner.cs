using Tooling.Engine.Mending;

namespace Tooling.Engine.Processes;

/// <summary>Runs processes, and knows how to mend what they do: one for a process, so that what is broken is known to all that use it.</summary>
/// <param name="runner">Runs them.</param>
/// <param name="mender">Tries again.</param>
public sealed class MendingRunner(IProcessRunner runner, Mender mender) : IProcessRunner
{
    /// <summary>Tries again.</summary>
    public Mender Mender { get; } = mender;

    /// <summary>The one that belongs to a runner; one of its own where it has none.</summary>
    internal static Mender Of(IProcessRunner runner) => runner is MendingRunner mending ? mending.Mender : new Mender(TimeProvider.System);

    /// <inheritdoc/>
    public Task<ProcessResult> RunAsync(ProcessRequest request, CancellationToken cancellationToken) => runner.RunAsync(request, cancellationToken);
}
