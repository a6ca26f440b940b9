using System.Diagnostics;

namespace Benchmarks.Running;

/// <summary>The SDK's compiler server in a process of its own, as a build starts it: only what it takes itself counts, not the program that hands it a command line.</summary>
internal sealed class CompilerServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The server answers for none: then the compiler ran in the other process.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(50);

    private readonly string _compiler;
    private readonly string _pipe = $"benchmarks-{Environment.ProcessId}-{Stopwatch.GetTimestamp()}";
    private readonly Process _server;

    private CompilerServer(string folder)
    {
        _compiler = Path.Combine(folder, "csc.dll");
        _server = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(folder, "VBCSCompiler.dll"), $"-pipename:{_pipe}"]) { RedirectStandardOutput = true })!;
    }

    /// <summary>Starts it.</summary>
    /// <param name="folder">Absolute path of the folder with the SDK's compilers.</param>
    /// <exception cref="InvalidOperationException">It does not answer.</exception>
    public static async Task<CompilerServer> StartAsync(string folder)
    {
        var server = new CompilerServer(folder);
        for (var begin = Stopwatch.GetTimestamp(); !File.Exists(Path.Combine("/tmp", server._pipe)); await Task.Delay(50).ConfigureAwait(false))
        {
            if (server._server.HasExited || Stopwatch.GetElapsedTime(begin) > Patience)
            {
                server.Dispose();
                throw new InvalidOperationException($"The compiler server in '{folder}' does not start.");
            }
        }

        return server;
    }

    /// <summary>Compiles.</summary>
    /// <param name="responseFile">Absolute path of a file with the command line.</param>
    /// <param name="folder">Absolute path of the folder that its paths are relative to.</param>
    /// <returns>The processor time that the server took.</returns>
    /// <exception cref="InvalidOperationException">It failed, or the server was not asked.</exception>
    public async Task<TimeSpan> CompileAsync(string responseFile, string folder)
    {
        var begin = ProcessorTime();
        var start = new ProcessStartInfo("dotnet", [_compiler, $"/shared:{_pipe}", "/noconfig", "@" + responseFile]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        using var client = Process.Start(start)!;
        var output = await client.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        await client.WaitForExitAsync().ConfigureAwait(false);
        var taken = ProcessorTime() - begin;
        return client.ExitCode != 0 ? throw new InvalidOperationException($"'{folder}' does not compile:\n{output}")
            : output.Contains("AD0001", StringComparison.Ordinal) ? throw new InvalidOperationException($"The analyzer fails:\n{output}")
            : taken < Least ? throw new InvalidOperationException("The compiler server was not asked.")
            : taken;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_server.HasExited)
        {
            _server.Kill();
            _server.WaitForExit();
        }

        _server.Dispose();
    }

    private TimeSpan ProcessorTime()
    {
        _server.Refresh();
        return _server.TotalProcessorTime;
    }
}
