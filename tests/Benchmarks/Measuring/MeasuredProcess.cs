using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Measuring;

/// <summary>A command that can be run and measured.</summary>
/// <param name="FileName">The program.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Folder">Where it runs.</param>
public sealed record MeasuredProcess(string FileName, IReadOnlyList<string> Arguments, string Folder)
{
    // Measures a command with the resources of its children, which .NET can't.
    private const string Time = "/usr/bin/time";

    /// <summary>Exit codes that mean the command did its work: nothing to do, findings pending, something remains.</summary>
    private static readonly int[] Done = [0, 2, 3];

    /// <summary>Runs it once.</summary>
    /// <param name="limit">When it is ended.</param>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public async Task<ProcessSample> RunAsync(TimeSpan limit)
    {
        var figures = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo(Time, ["-q", "-f", "%e %U %S %M", "-o", figures, FileName, .. Arguments])
            {
                WorkingDirectory = Folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.Environment["DOTNET_NOLOGO"] = "1";
            start.Environment["NO_COLOR"] = "1";
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            using var timer = new CancellationTokenSource(limit);
            try
            {
                await process.WaitForExitAsync(timer.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                return new ProcessSample(limit, limit, 0, TimedOut: true);
            }

            return Done.Contains(process.ExitCode)
                ? Parse(await File.ReadAllTextAsync(figures).ConfigureAwait(false))
                : throw new InvalidOperationException($"'{FileName} {string.Join(' ', Arguments)}' ended with {process.ExitCode}:\n{await output.ConfigureAwait(false)}\n{await errors.ConfigureAwait(false)}");
        }
        finally
        {
            File.Delete(figures);
        }
    }

    private static ProcessSample Parse(string figures)
    {
        var fields = figures.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(f => double.Parse(f, CultureInfo.InvariantCulture)).ToArray();
        return new ProcessSample(TimeSpan.FromSeconds(fields[0]), TimeSpan.FromSeconds(fields[1] + fields[2]), (long)fields[3] * 1024, TimedOut: false);
    }
}
