using System.Diagnostics;
using Tooling.Tests.Shared;

namespace Tooling.Cli.Tests;

/// <summary>The tool itself, answered through standard input: approve, go away, come back, skip.</summary>
public sealed class RealManualTests : IDisposable
{
    private readonly AssetCopy _copy = AssetCopy.Of("LinkedFiles");

    public RealManualTests()
    {
        using var other = AssetCopy.Of("Simple");
        foreach (var file in Directory.EnumerateFiles(other.PathOf("src"), "*", SearchOption.AllDirectories))
        {
            _copy.Write(Path.GetRelativePath(other.Root, file), File.ReadAllText(file));
        }
    }

    public void Dispose() => _copy.Dispose();

    [Fact]
    public void One_unit_is_approved_another_skipped_in_two_sittings()
    {
        var (first, greeter) = (_copy.PathOf("First/First.csproj"), _copy.PathOf("src/Greeter/Greeter.csproj"));
        var (oldFirst, oldGreeter) = (File.ReadAllText(first), File.ReadAllText(greeter));

        var begun = Answer("a\n", "apply", _copy.Root, "--mode", "manual");
        Assert.Contains("unit 1 of 2: First/First.csproj, Second/Second.csproj", begun.Error, StringComparison.Ordinal);
        Assert.Contains("unit 2 of 2: src/Greeter/Greeter.csproj", begun.Error, StringComparison.Ordinal);
        Assert.EndsWith("2 of 2 units not applied (1 undecided, 1 approved). Next: dotnet migrate apply " + _copy.Root + " --resume\n", begun.Out, StringComparison.Ordinal);
        Assert.Equal((oldFirst, oldGreeter), (File.ReadAllText(first), File.ReadAllText(greeter)));

        var ended = Answer("s\nw\n", "apply", _copy.Root, "--resume");
        Assert.True(ended.Code == ExitCodes.SomethingRemains, ended.ToString());
        Assert.Contains("applied First/First.csproj, Second/Second.csproj", ended.Out, StringComparison.Ordinal);
        Assert.Contains("passed compiler", ended.Out, StringComparison.Ordinal);
        Assert.NotEqual(oldFirst, File.ReadAllText(first));
        Assert.Equal(oldGreeter, File.ReadAllText(greeter));
    }

    private static RunResult Answer(string answers, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "dotnet-migrate.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["MSBUILDDISABLENODEREUSE"] = "1", ["CI"] = null },
        })!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(answers);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new RunResult(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
