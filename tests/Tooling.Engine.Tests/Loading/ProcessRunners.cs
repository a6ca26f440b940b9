using Tooling.Engine.Processes;

namespace Tooling.Engine.Tests.Loading;

/// <summary>Runs processes, and remembers which.</summary>
internal sealed class RecordingRunner : IProcessRunner
{
    private readonly ProcessRunner _runner = new();

    public List<ProcessRequest> Started { get; } = [];

    public Task<ProcessResult> RunAsync(ProcessRequest request, CancellationToken cancellationToken)
    {
        Started.Add(request);
        return _runner.RunAsync(request, cancellationToken);
    }
}

/// <summary>Cancels as soon as a process runs.</summary>
internal sealed class CancellingRunner(CancellationTokenSource source) : IProcessRunner
{
    public Task<ProcessResult> RunAsync(ProcessRequest request, CancellationToken cancellationToken)
    {
        var running = new ProcessRunner().RunAsync(request, cancellationToken);
        source.Cancel();
        return running;
    }
}

/// <summary>Stands where no process may be started: says that one was.</summary>
internal sealed class RefusingRunner : IProcessRunner
{
    public Task<ProcessResult> RunAsync(ProcessRequest request, CancellationToken cancellationToken) => throw new ProcessStartedException();
}

internal sealed class ProcessStartedException : Exception;
