using System.Diagnostics;
using Tooling.Tests;
using Tooling.Tests.Shared;
using YamlDotNet.RepresentationModel;

namespace Tooling.Cli.Tests;

/// <summary>The commands of the CI files in <c>docs/ci</c>, run in a shell as the service would, on a real project.</summary>
public sealed class CiSnippetTests : IDisposable
{
    private readonly AssetCopy _copy = AssetCopy.Of("Simple");
    private readonly AssetCopy _bin = AssetCopy.Empty("bin");

    public CiSnippetTests()
    {
        // 'dotnet migrate' is this build's tool; everything else goes to the real dotnet.
        var tool = Path.Combine(AppContext.BaseDirectory, "dotnet-migrate.dll");
        var dotnet = Shell("command -v dotnet", path: null).Out.Trim();
        var shim = _bin.Write("dotnet", $"#!/bin/sh\nif [ \"$1\" = migrate ]; then shift; exec {dotnet} {tool} \"$@\"; fi\nexec {dotnet} \"$@\"\n");
        File.SetUnixFileMode(shim, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public void Dispose()
    {
        _copy.Dispose();
        _bin.Dispose();
    }

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
        Assert.Contains("SCL1004", File.ReadAllText(Directory.EnumerateFiles(_copy.Root, "gate.html", SearchOption.AllDirectories).Single()), StringComparison.Ordinal);
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

    private (int Code, string Out, string Error) Run(string script) => Shell("set -e\n" + script, $"{_bin.Root}:{Environment.GetEnvironmentVariable("PATH")}");

    private (int Code, string Out, string Error) Shell(string script, string? path)
    {
        var start = new ProcessStartInfo("bash", ["-c", script])
        {
            WorkingDirectory = _copy.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["MSBUILDDISABLENODEREUSE"] = "1", ["CI"] = "true", ["GITHUB_STEP_SUMMARY"] = _copy.PathOf("summary.md") },
        };
        if (path is not null)
        {
            start.Environment["PATH"] = path;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
