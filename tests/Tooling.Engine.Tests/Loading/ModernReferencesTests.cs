using System.Collections.Immutable;
using Tooling.Engine.Loading;
using Tooling.Engine.Processes;
using Tooling.Tests.Shared;

namespace Tooling.Engine.Tests.Loading;

public sealed class ModernReferencesTests : IDisposable
{
    private readonly AssetCopy _tree = AssetCopy.Empty();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task Packages_are_resolved_for_each_target_framework_apart_from_the_tree_and_only_once()
    {
        _tree.Write("Directory.Build.props", "<Project><Import Project=\"missing.props\" /></Project>");
        _tree.Write("Directory.Packages.props", "<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup></Project>");
        ImmutableArray<(string, string)> packages = [("System.CommandLine", "2.0.15")];

        var first = await ResolveAsync(new ProcessRunner(), packages, "net10.0", "netstandard2.0");
        var second = await ResolveAsync(new RefusingRunner(), packages, "netstandard2.0", "net10.0");

        Assert.Null(first.Error);
        var modern = Assert.Single(first.ByTargetFramework["net10.0"]);
        Assert.Equal(("System.CommandLine", "2.0.15"), (modern.Id, modern.Version));
        Assert.Equal(["System.CommandLine", "System.Memory"], first.ByTargetFramework["netstandard2.0"].Select(package => package.Id).Intersect(["System.CommandLine", "System.Memory"]));
        Assert.All(first.ByTargetFramework.Values.SelectMany(packages => packages).SelectMany(package => package.AssemblyPaths), path => Assert.True(File.Exists(path)));
        Assert.Equivalent(first, second, strict: true);
    }

    [Fact]
    public async Task A_package_that_cannot_be_had_is_said_to_be_so()
    {
        _tree.Write("nuget.config", """<configuration><packageSources><clear /><add key="empty" value="feed" /></packageSources></configuration>""");
        Directory.CreateDirectory(_tree.PathOf("feed"));

        var result = await ResolveAsync(new ProcessRunner(), [("No.Such.Package", "1.0.0")], "net10.0");

        Assert.Empty(result.ByTargetFramework);
        Assert.Contains("NU1101", result.Error, StringComparison.Ordinal);
    }

    private Task<ModernReferenceResult> ResolveAsync(IProcessRunner runner, ImmutableArray<(string, string)> packages, params string[] frameworks) =>
        new ModernReferences(runner).ResolveAsync(_tree.Root, packages, [.. frameworks], CancellationToken.None);
}
