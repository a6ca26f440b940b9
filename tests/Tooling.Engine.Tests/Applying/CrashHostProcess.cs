using System.Diagnostics;
using System.Reflection;

namespace Tooling.Engine.Tests.Applying;

/// <summary>The process that changes a tree and can be killed.</summary>
internal sealed class CrashHostProcess : IDisposable
{
    private const int Sigkill = 128 + 9;

    private readonly Process _process;
    private readonly Task<string> _error;

    private CrashHostProcess(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = start.RedirectStandardInput = true;
        _process = Process.Start(start)!;
        _error = _process.StandardError.ReadToEndAsync();
    }

    public static string Dll { get; } = typeof(CrashHostProcess).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "CrashHost").Value!;

    public int Id => _process.Id;

    public static CrashHostProcess Start(params string[] arguments) => new(new ProcessStartInfo("dotnet", [Dll, .. arguments]));

    public static HostResult Run(params string[] arguments)
    {
        using var host = Start(arguments);
        return host.End();
    }

    /// <summary>Runs it as a user without rights over others' files.</summary>
    public static HostResult RunAsNobody(params string[] arguments)
    {
        var start = new ProcessStartInfo("setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", "dotnet", Dll, .. arguments]);
        start.Environment["HOME"] = Path.GetTempPath();
        using var host = new CrashHostProcess(start);
        return host.End();
    }

    /// <summary>Waits until it has said so many lines, or has ended.</summary>
    public void ReadLines(int count)
    {
        while (count-- > 0 && _process.StandardOutput.ReadLine() is not null)
        {
        }
    }

    public void Continue() => _process.StandardInput.WriteLine();

    public void Kill() => _process.Kill();

    public HostResult End()
    {
        _process.StandardOutput.ReadToEnd();
        _process.WaitForExit();
        return new HostResult(_process.ExitCode, _error.GetAwaiter().GetResult());
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    internal sealed record HostResult(int ExitCode, string Error)
    {
        public bool WasKilled => ExitCode == (OperatingSystem.IsWindows() ? -1 : Sigkill);
    }
}
