using System.Diagnostics;
using System.Globalization;

namespace Tooling.Cli.Tests;

public sealed class CancellationTests : CliTest
{
    [Theory]
    [InlineData("scan")]
    [InlineData("plan")]
    [InlineData("apply")]
    [InlineData("rollback")]
    public void A_cancelled_command_says_so(string command)
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Equal(
            new RunResult(130, string.Empty, "Cancelled; what was written, if anything, is in the ledger. Next: dotnet migrate status\n"),
            Run(cancelled.Token, command));
    }

    [Theory]
    [InlineData("scan")]
    [InlineData("plan")]
    [InlineData("apply")]
    [InlineData("rollback")]
    public void The_engine_does_not_hold_up_the_thread_that_listens_for_ctrl_c(string command)
    {
        Run(command);

        Assert.NotEqual(Environment.CurrentManagedThreadId, Engine.LastThread);
    }

    [Fact]
    public async Task Ctrl_c_ends_the_tool_itself()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // MSBuild reads a pipe that nobody writes to: loading lasts until it is cancelled.
        WriteFile("src/App/App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><Import Project=\"wait.props\" /><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
        Execute("mkfifo", Path.Combine(Root, "src", "App", "wait.props"));
        // Tests that a shell runs in the background ignore the signal, and so would what they start.
        string[] heeding = OperatingSystem.IsLinux() ? ["--default-signal=INT"] : [];
        var start = new ProcessStartInfo("env", [.. heeding, Path.Combine(AppContext.BaseDirectory, "dotnet-migrate"), "scan", Root, "--verbose"]) { RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        Assert.StartsWith("loading", await process.StandardError.ReadLineAsync(), StringComparison.Ordinal);

        Execute("kill", "-INT", process.Id.ToString(CultureInfo.InvariantCulture));

        Assert.Equal("Cancelled; what was written, if anything, is in the ledger. Next: dotnet migrate status\n", await process.StandardError.ReadToEndAsync().WaitAsync(TimeSpan.FromMinutes(2)));
        await process.WaitForExitAsync();
        Assert.Equal(130, process.ExitCode);
    }
}
