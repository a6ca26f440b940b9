using System.Runtime.InteropServices;
using System.Text.Json;

namespace Tooling.Build.Tests;

/// <summary>The analyzer's assemblies that are compiled ahead of time, in a build on the system that they are for.</summary>
public sealed class AheadTests : IDisposable
{
    private static readonly string[] Compiled = ["Tooling.Analyzers.dll", "Tooling.Packs.dll", "Tooling.Reporting.dll", "Tooling.Rules.dll", "YamlDotNet.dll"];

    private readonly BuildFeed _feed = new(isCompiledAhead: true);
    private readonly TestTree _tree;

    public AheadTests()
    {
        _tree = new TestTree(_feed);
        _tree.WriteProject("App/App.csproj", _tree.Package + TestTree.Library);
        _tree.Write("App/App.cs", TestTree.CodeOf("App"));
    }

    public void Dispose()
    {
        _tree.Dispose();
        _feed.Dispose();
    }

    [Fact]
    public void A_build_takes_them_and_finds_the_same()
    {
        var (exitCode, output) = _tree.Build("App/App.csproj", "-getItem:Analyzer", "-t:Rebuild");
        Assert.True(exitCode == 0, output);
        var (ahead, others) = FoldersOf(output);
        var without = _tree.Build("App/App.csproj", "-t:Rebuild", "-p:MigrationCompiledAhead=false");
        var with = _tree.Build("App/App.csproj", "-t:Rebuild");

        var isFor = RuntimeInformation.IsOSPlatform(OSPlatform.Linux) && RuntimeInformation.OSArchitecture == Architecture.X64;
        Assert.Equal(isFor ? Compiled : [], ahead);
        Assert.Equal(isFor ? ["Tooling.CodeFixes.dll"] : [.. Compiled.Append("Tooling.CodeFixes.dll").Order(StringComparer.Ordinal)], others);
        Assert.NotEmpty(WarningsOf(without.Output));
        Assert.Equal(WarningsOf(without.Output), WarningsOf(with.Output));
    }

    [Fact]
    public void A_design_time_build_leaves_those_that_any_editor_loads()
    {
        var (exitCode, output) = _tree.Build("App/App.csproj", "-getItem:Analyzer", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true");

        Assert.True(exitCode == 0, output);
        Assert.Empty(FoldersOf(output).Ahead);
    }

    private static (string[] Ahead, string[] Others) FoldersOf(string output)
    {
        using var items = JsonDocument.Parse(output[output.IndexOf("\n{", StringComparison.Ordinal)..(output.LastIndexOf('}') + 1)]);
        var ours = items.RootElement.GetProperty("Items").GetProperty("Analyzer").EnumerateArray().Select(item => item.GetProperty("FullPath").GetString()!)
            .Where(path => path.Contains("tooling.build", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToLookup(path => path.Contains("/ahead/", StringComparison.Ordinal), path => Path.GetFileName(path));
        return ([.. ours[true]], [.. ours[false]]);
    }

    private static string[] WarningsOf(string output) => [.. output.Split('\n').Where(line => line.Contains("warning SCL", StringComparison.Ordinal)).Select(line => line.Trim()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
