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

    /// <summary>A copy: a build in the meantime would replace the original under processes that start for many minutes.</summary>
    public static string Dll { get; } = Copy(typeof(CrashHostProcess).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "CrashHost").Value!);

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
        using var host = StartAsNobody(arguments);
        return host.End();
    }

    /// <summary>Starts it as a user without rights over others' files.</summary>
    public static CrashHostProcess StartAsNobody(params string[] arguments)
    {
        var start = new ProcessStartInfo("setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", "dotnet", Dll, .. arguments]);
        start.Environment["HOME"] = Path.GetTempPath();
        return new CrashHostProcess(start);
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

    /// <summary>Waits for its end. It holds no more: a step that it is to hold at can come by again when it takes things back.</summary>
    public HostResult End()
    {
        _process.StandardInput.Close();
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

    private static string Copy(string dll)
    {
        var copy = Directory.CreateTempSubdirectory("migrate-crash-host-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => copy.Delete(recursive: true);
        if (!OperatingSystem.IsWindows())
        {
            // Other users run it as well.
            copy.UnixFileMode = (UnixFileMode)0b111_101_101;
        }

        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(dll)!))
        {
            File.Copy(file, Path.Combine(copy.FullName, Path.GetFileName(file)));
        }

        return Path.Combine(copy.FullName, Path.GetFileName(dll));
    }

    internal sealed record HostResult(int ExitCode, string Error)
    {
        public bool WasKilled => ExitCode == (OperatingSystem.IsWindows() ? -1 : Sigkill);
    }
}
