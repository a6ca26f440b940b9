using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Tooling.Engine.Processes;

namespace Tooling.Engine.Tests.Processes;

public sealed class ProcessRunnerTests
{
    private readonly ProcessRunner _runner = new();

    [Fact]
    public async Task Output_errors_and_exit_code_are_handed_back()
    {
        var lines = new List<string>();

        var result = await _runner.RunAsync(Shell("echo out; echo err >&2; exit 3") with { OnLine = lines.Add }, CancellationToken.None);

        Assert.Equal((3, "out\n", "err\n"), (result.ExitCode, result.StandardOutput, result.StandardError));
        Assert.Equal(["err", "out"], lines.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Much_output_on_both_streams_does_not_stop_the_process()
    {
        var result = await _runner.RunAsync(Shell("head -c 1000000 /dev/zero; head -c 1000000 /dev/zero >&2"), CancellationToken.None);

        Assert.Equal((1_000_001, 1_000_001), (result.StandardOutput.Length, result.StandardError.Length));
    }

    [Fact]
    public async Task Variables_are_set_and_removed()
    {
        var request = Shell("echo $SET-$HOME") with { Environment = new Dictionary<string, string?> { ["SET"] = "1", ["HOME"] = null }.ToImmutableDictionary() };

        Assert.Equal("1-\n", (await _runner.RunAsync(request, CancellationToken.None)).StandardOutput);
    }

    [Fact]
    public async Task Cancellation_kills_the_process_and_its_descendants()
    {
        using var source = new CancellationTokenSource();
        Process? descendant = null;
        var request = Shell("tail -f /dev/null & echo $!; wait") with
        {
            OnLine = line =>
            {
                descendant = Process.GetProcessById(int.Parse(line, CultureInfo.InvariantCulture));
                source.Cancel();
            },
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _runner.RunAsync(request, source.Token));

        Assert.True(descendant!.WaitForExit(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_an_error_with_a_hint()
    {
        var error = await Assert.ThrowsAsync<UserErrorException>(() => _runner.RunAsync(new ProcessRequest("no-such-program", [], Path.GetTempPath()), CancellationToken.None));

        Assert.Contains("no-such-program", error.Message, StringComparison.Ordinal);
        Assert.Contains("PATH", error.Hint, StringComparison.Ordinal);
    }

    private static ProcessRequest Shell(string script) => new("sh", ["-c", script], Path.GetTempPath());
}
