using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Tooling.Behaviour;

/// <summary>Runs builds, all in the same surroundings.</summary>
/// <param name="Directory">The folder that they run in.</param>
/// <param name="Timeout">How long a run may take.</param>
/// <param name="Ignored">Text that may differ from run to run.</param>
internal sealed record BuildRunner(string Directory, TimeSpan Timeout, IReadOnlyList<Regex> Ignored)
{
    /// <summary>What every run is given: messages in one language, without colours.</summary>
    public static IReadOnlyDictionary<string, string?> Environment { get; } = new Dictionary<string, string?> { ["LC_ALL"] = "C", ["NO_COLOR"] = "1" };

    /// <summary>Runs a build to its end, without input.</summary>
    /// <param name="build">The build.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<Outcome> RunAsync(ProgramBuild build, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(StartInfo(build, arguments)) ?? throw new InvalidOperationException($"{build.Path} did not start.");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Timeout);
        string ending;
        try
        {
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            ending = process.ExitCode.ToString(CultureInfo.InvariantCulture);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            ending = "none: it did not end in time";
        }

        return new Outcome(ending, Comparable(build, await output.ConfigureAwait(false)), Comparable(build, await error.ConfigureAwait(false)));
    }

    /// <summary>Text without what differs by itself: where the build is, and what is ignored.</summary>
    /// <param name="build">The build that wrote it.</param>
    /// <param name="text">The text.</param>
    public string Comparable(ProgramBuild build, string text) =>
        Ignored.Aggregate(text.ReplaceLineEndings("\n").Replace(build.Folder, "(build)", StringComparison.Ordinal), (rest, pattern) => pattern.Replace(rest, "(ignored)"));

    private ProcessStartInfo StartInfo(ProgramBuild build, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(build.FileName, build.ArgumentsFor(arguments))
        {
            WorkingDirectory = Directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}

/// <summary>How a run ended.</summary>
/// <param name="ExitCode">The exit code, or why there is none.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record Outcome(string ExitCode, string Output, string Error);
