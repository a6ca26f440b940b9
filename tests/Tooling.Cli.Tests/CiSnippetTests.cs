using System.Diagnostics;
using Tooling.Tests;
using Tooling.Tests.Shared;
using YamlDotNet.RepresentationModel;

namespace Tooling.Cli.Tests;

/// <summary>The commands of the CI files in <c>docs/ci</c>, run in a shell as the service would, on a real project.</summary>
public sealed class CiSnippetTests : IDisposable
{
    private readonly AssetCopy _copy = AssetCopy.Of("Simple");
    public void Dispose() => _copy.Dispose();

    [Theory]
    [InlineData("github-actions.yml", "file=src/Greeter/Fresh.cs,line=3,")]
    [InlineData("azure-pipelines.yml", "##vso[task.uploadsummary]")]
    [InlineData("gitlab-ci.yml", "")]
    public void New_code_fails_the_gate_and_is_reported(string file, string log)
    {
        var (gate, report) = Read(file);
        Assert.Equal(0, Run("dotnet migrate baseline create").Code);

        Assert.Equal(0, Run(gate).Code);
        _copy.Write("src/Greeter/Fresh.cs", "static class Fresh\n{\n    public static void Add(System.CommandLine.Command command) => command.AddAlias(\"fresh\");\n}\n");
        Assert.Equal(2, Run(gate).Code);
        var reported = Run(report);

        Assert.True(reported.Code == 0, reported.Error);
        Assert.Contains(log, reported.Out, StringComparison.Ordinal);
        Assert.Contains("Migration gate: failed", File.ReadAllText(Directory.EnumerateFiles(_copy.Root, "gate.html", SearchOption.AllDirectories).Single()), StringComparison.Ordinal);
    }

    /// <summary>The script of the gate, and that of the reports; what installs the tool is left out: it is this build's.</summary>
    private static (string Gate, string Report) Read(string file)
    {
        var yaml = new YamlStream();
        using var reader = new StreamReader(GeneratedFile.PathOf($"docs/ci/{file}"));
        yaml.Load(reader);
        var lines = yaml.Documents[0].AllNodes.OfType<YamlScalarNode>()
            .SelectMany(node => node.Value!.Split('\n'))
            .Select(line => line.Trim())
            .Where(line => line.Contains("dotnet migrate ", StringComparison.Ordinal) || line.StartsWith("mkdir ", StringComparison.Ordinal) || line.StartsWith("echo ", StringComparison.Ordinal))
            .ToLookup(line => line.StartsWith("dotnet migrate gate", StringComparison.Ordinal));
        return (Assert.Single(lines[true]), string.Join('\n', lines[false]));
    }

    /// <summary>Runs a script in which <c>dotnet migrate</c> is this build's tool.</summary>
    private (int Code, string Out, string Error) Run(string script)
    {
        var tool = Path.Combine(AppContext.BaseDirectory, "dotnet-migrate.dll");
        var function = $"dotnet() {{ if [ \"$1\" = migrate ]; then shift; command dotnet '{tool}' \"$@\"; else command dotnet \"$@\"; fi; }}\n";
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", $"set -e\n{function}{script}"])
        {
            WorkingDirectory = _copy.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["MSBUILDDISABLENODEREUSE"] = "1", ["CI"] = "true", ["GITHUB_STEP_SUMMARY"] = _copy.PathOf("summary.md") },
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
