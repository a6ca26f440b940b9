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
        Assert.Contains("unit 1 of 7: First/First.csproj: package and bridge", begun.Error, StringComparison.Ordinal);
        Assert.EndsWith("7 of 7 units not applied (6 undecided, 1 approved). Next: dotnet migrate apply " + _copy.Root + " --resume\n", begun.Out, StringComparison.Ordinal);
        Assert.Equal((oldFirst, oldGreeter), (File.ReadAllText(first), File.ReadAllText(greeter)));

        var ended = Answer("s\ns\ns\ns\ns\ns\nw\n", "apply", _copy.Root, "--resume");
        Assert.True(ended.Code == ExitCodes.SomethingRemains, ended.ToString());
        Assert.Contains("applied First/First.csproj, Second/Second.csproj", ended.Out, StringComparison.Ordinal);
        Assert.Contains("passed compiler", ended.Out, StringComparison.Ordinal);
        Assert.NotEqual(oldFirst, File.ReadAllText(first));
        Assert.Equal(oldGreeter, File.ReadAllText(greeter));
    }

    [Fact]
    public void Tools_are_approved_one_at_a_time_and_the_bridge_stays_for_those_that_are_not()
    {
        var steps = Answer("a\na\ns\nw\n", "apply", _copy.PathOf("src/Greeter/Greeter.csproj"), "--mode", "manual");

        Assert.True(steps.Code == ExitCodes.SomethingRemains, steps.ToString());
        Assert.Contains("applied Greeter.csproj: package and bridge", steps.Out, StringComparison.Ordinal);
        Assert.Contains("applied Greeter.csproj: Greeter farewell", steps.Out, StringComparison.Ordinal);
        Assert.Contains("1 of 3 units not applied (1 skipped)", steps.Out, StringComparison.Ordinal);
        Assert.True(Directory.Exists(_copy.PathOf("src/Greeter/Bridge/SystemCommandLine")));
        Assert.Contains("bridge Bridge/SystemCommandLine, until ", Answer(string.Empty, "status", _copy.PathOf("src/Greeter")).Out, StringComparison.Ordinal);

        _copy.Write("src/Greeter/.migrate/config.yaml", "gate:\n  mode: new\n  bridgesUntil: 2020-01-31\n");
        var gate = Answer(string.Empty, "gate", _copy.PathOf("src/Greeter/Greeter.csproj"));
        Assert.Equal(ExitCodes.FindingsPending, gate.Code);
        Assert.Contains("The bridge Bridge/SystemCommandLine was to be gone by 2020-01-31.", gate.ToString(), StringComparison.Ordinal);
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
