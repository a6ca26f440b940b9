using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Tooling.Engine.Processes;

/// <summary>A process to run to its end.</summary>
/// <param name="FileName">The program: a path, or a name that is looked up in PATH.</param>
/// <param name="Arguments">Its arguments, unquoted.</param>
/// <param name="WorkingDirectory">The folder it starts in.</param>
public sealed record ProcessRequest(string FileName, ImmutableArray<string> Arguments, string WorkingDirectory)
{
    /// <summary>Variables to set (or, where the value is null, to remove) on top of this process's environment.</summary>
    public ImmutableDictionary<string, string?> Environment { get; init; } = ImmutableDictionary<string, string?>.Empty;

    /// <summary>Is given each line of standard output and standard error as it comes, one at a time.</summary>
    public Action<string>? OnLine { get; init; }
}

/// <summary>How a process ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="StandardOutput">All it wrote to standard output.</param>
/// <param name="StandardError">All it wrote to standard error.</param>
public sealed record ProcessResult(int ExitCode, string StandardOutput, string StandardError)
{
    /// <summary>Standard error, followed by standard output, without surrounding white space.</summary>
    public string Output => (StandardError + StandardOutput).Trim();
}

/// <summary>Runs processes.</summary>
public interface IProcessRunner
{
    /// <summary>Runs a process to its end.</summary>
    /// <param name="request">What to run.</param>
    /// <param name="cancellationToken">Kills the process and all its descendants.</param>
    /// <exception cref="UserErrorException">The program is not there or may not be started.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; the processes are gone.</exception>
    Task<ProcessResult> RunAsync(ProcessRequest request, CancellationToken cancellationToken);
}

/// <inheritdoc />
public sealed class ProcessRunner : IProcessRunner
{
    /// <inheritdoc />
    public async Task<ProcessResult> RunAsync(ProcessRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();

        using var process = Start(request);
        process.StandardInput.Close();
        var oneAtATime = new Lock();

        // Both streams are read while the process runs: a full pipe would stop it for ever.
        var output = ReadLinesAsync(process.StandardOutput, request.OnLine, oneAtATime);
        var error = ReadLinesAsync(process.StandardError, request.OnLine, oneAtATime);
        try
        {
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return new ProcessResult(process.ExitCode, await output.ConfigureAwait(false), await error.ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    private static Process Start(ProcessRequest request)
    {
        var start = new ProcessStartInfo(request.FileName, request.Arguments)
        {
            WorkingDirectory = request.WorkingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        foreach (var (name, value) in request.Environment)
        {
            start.Environment[name] = value;
            if (value is null)
            {
                start.Environment.Remove(name);
            }
        }

        try
        {
            return Process.Start(start) ?? throw new InvalidOperationException($"'{request.FileName}' did not start.");
        }
        catch (Win32Exception exception)
        {
            throw new UserErrorException(
                $"'{request.FileName}' could not be started: {exception.Message}",
                $"Install it, or put it on the PATH; then run '{Path.GetFileName(request.FileName)} --version' to see that it works.");
        }
    }

    private static async Task<string> ReadLinesAsync(StreamReader reader, Action<string>? onLine, Lock oneAtATime)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            text.Append(line).Append('\n');
            if (onLine is not null)
            {
                lock (oneAtATime)
                {
                    onLine(line);
                }
            }
        }

        return text.ToString();
    }
}
