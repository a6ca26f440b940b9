using System.Diagnostics;
using Tooling.Engine.Applying;

namespace Tooling.Engine.CrashHost;

/// <summary>Kills this process, as nothing but SIGKILL does, when the n-th step is reached.</summary>
internal sealed class KillAtStep(int n) : IStepObserver
{
    private int _reached;

    public void Reached(Step step)
    {
        if (Interlocked.Increment(ref _reached) == n)
        {
            using var self = Process.GetCurrentProcess();
            self.Kill();
            self.WaitForExit();
        }
    }
}

/// <summary>Says that a step was reached, and waits for a line before it goes on.</summary>
internal sealed class HoldAtStep(Step held) : IStepObserver
{
    public void Reached(Step step)
    {
        if (step == held)
        {
            Console.WriteLine("holding");
            Console.ReadLine();
        }
    }
}

/// <summary>Says every step and goes on, for somebody who kills this process from outside.</summary>
internal sealed class TellSteps : IStepObserver
{
    public void Reached(Step step) => Console.WriteLine(step);
}
