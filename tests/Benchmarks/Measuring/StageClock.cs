using System.Diagnostics;
using Tooling.Engine;

namespace Benchmarks.Measuring;

/// <summary>What one stage of the engine took.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Wall">The time on the clock.</param>
/// <param name="Cpu">The processor time of this process.</param>
public sealed record MeasuredStage(EngineStage Stage, TimeSpan Wall, TimeSpan Cpu);

/// <summary>Notes when the engine enters each of its stages, and how much processor time was used until then.</summary>
public sealed class StageClock : IProgress<EngineProgress>
{
    private readonly Lock _lock = new();
    private readonly List<(EngineStage Stage, TimeSpan Wall, TimeSpan Cpu)> _entered = [];
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly TimeSpan _cpu = CpuOfProcess();

    /// <inheritdoc/>
    public void Report(EngineProgress value)
    {
        lock (_lock)
        {
            if (_entered.Count == 0 || _entered[^1].Stage != value.Stage)
            {
                _entered.Add((value.Stage, _watch.Elapsed, CpuOfProcess() - _cpu));
            }
        }
    }

    /// <summary>The stages with what each took until now; call it when the engine is done.</summary>
    public IReadOnlyList<MeasuredStage> Stop()
    {
        lock (_lock)
        {
            var ends = _entered.Skip(1).Select(e => (e.Wall, e.Cpu)).Append((_watch.Elapsed, CpuOfProcess() - _cpu));
            return [.. _entered.Zip(ends, (begin, end) => new MeasuredStage(begin.Stage, end.Item1 - begin.Wall, end.Item2 - begin.Cpu))];
        }
    }

    private static TimeSpan CpuOfProcess()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
