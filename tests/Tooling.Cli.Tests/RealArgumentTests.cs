using System.Diagnostics;

namespace Tooling.Cli.Tests;

/// <summary>What is easily typed in the wrong place, on the real tool and a real ledger.</summary>
public sealed class RealArgumentTests : CliTest
{
    [Fact]
    public void Is_never_taken_for_something_else()
    {
        WriteFile("Tool.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
        Directory.CreateDirectory(Path.Combine(Root, ".migrate", "sessions"));

        AssertRefused("No migration is applied", "rollback", ".");
        AssertRefused("is a path, and not the id", "rollback", "src");
        AssertRefused("nosuch' does not exist", "status", "nosuch");
        AssertRefused("nosuch' does not exist", "cleanup", "nosuch");
        AssertRefused("nosuch' does not exist", "history", "nosuch");
        AssertRefused("nosuch' does not exist", "audit", "show", "nosuch");
        AssertRefused("nosuch' does not exist", "store", "show", "nosuch");
        AssertRefused("nosuch' does not exist", "doctor", "nosuch");
        AssertRefused("nosuch' does not exist", "rollback", "--path", "nosuch");
        AssertRefused("nosuch' does not exist", "scan", "nosuch");
        AssertRefused("nosuch' does not exist", "gate", "nosuch");
        AssertRefused("nosuch' does not exist", "config", "show", "nosuch");
        AssertRefused("nosuch' does not exist", "baseline", "show", "nosuch");
        AssertRefused("There is no rule 'SCL9999'", "scan", "--no-restore", "--rule", "SCL9999");
        AssertRefused("There is no pack 'Sytem'", "plan", "--no-restore", "--pack", "Sytem");
        AssertRefused("There is no tool '.'", "reload", ".");
        AssertRefused("No single migration that is applied begins with ''", "validate", "--migration", "");
        AssertRefused("There is no profile `.`", "config", "diff", ".");
        AssertRefused("There is no rule '.'", "explain", ".");
    }

    private void AssertRefused(string message, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "dotnet-migrate.dll"), .. arguments])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(error.Contains(message, StringComparison.Ordinal), $"{string.Join(' ', arguments)}:\n{error}{output.Result}");
        Assert.Contains("try: ", error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Failure, process.ExitCode);
    }
}
