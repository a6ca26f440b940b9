using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Engine.Loading;
using Tooling.Engine.Processes;
using Tooling.Tests.Shared;

namespace Tooling.Engine.Tests.Loading;

/// <summary>Each of the small real solutions: what is loaded, and that it compiles.</summary>
public sealed class AssetLoadingTests
{
    private const string LegacyVersion = "2.0.0-beta4.22272.1";

    private readonly RecordingRunner _runner = new();

    [Fact]
    public async Task A_solution_with_one_project()
    {
        using var copy = AssetCopy.Of("Simple");

        var project = Assert.Single((await LoadAsync(copy, "Simple.sln")).Projects);

        Assert.Equal(copy.PathOf("src/Greeter"), project.BaseDirectory);
        Assert.Equal<string>([copy.PathOf("src/Greeter/Greeter.csproj")], project.ProjectFiles);
        Assert.Superset(
            new HashSet<string> { "Program.cs", "FarewellCommand.cs", "Greeting.cs" },
            SourcesOf(project).Select(Path.GetFileName).ToHashSet()!);
        var package = Assert.Single(project.Packages);
        Assert.Equal(("System.CommandLine", LegacyVersion, true), (package.Id, package.Version, package.IsDirect));
        Assert.Contains(Assert.Single(package.AssemblyPaths), ReferencesOf(project));
        Assert.Equal(3, _runner.Started.Count); // asked, restored, asked again
    }

    [Fact]
    public async Task A_project_that_is_built_already()
    {
        using var copy = AssetCopy.Of("ImportedProps");
        var build = await _runner.RunAsync(new ProcessRequest("dotnet", ["build", "-nodeReuse:false", "-p:UseSharedCompilation=false"], copy.PathOf("src")), CancellationToken.None);
        Assert.Equal(0, build.ExitCode);

        Assert.Single((await LoadAsync(copy, "")).Projects);
    }

    [Fact]
    public async Task A_version_that_changed_since_the_last_restore_is_restored()
    {
        using var copy = AssetCopy.Of("ImportedProps");
        await LoadAsync(copy, "");
        copy.Write("build/Versions.props", (await File.ReadAllTextAsync(copy.PathOf("build/Versions.props"))).Replace(LegacyVersion, "2.0.15", StringComparison.Ordinal));

        var tree = await new ProjectLoader(_runner).LoadAsync(new LoadRequest(copy.Root), CancellationToken.None);

        Assert.Equal("2.0.15", Assert.Single(Assert.Single(tree.Projects).Packages).Version);
        Assert.NotEmpty(LoadedCompilations.ErrorsOf(tree, tree.Projects[0]));
    }

    [Fact]
    public async Task A_project_with_several_target_frameworks()
    {
        using var copy = AssetCopy.Of("MultiTargeted");

        var tree = await LoadAsync(copy, "");

        Assert.Equal(
            ["App/App.csproj net10.0", "App/App.csproj net8.0", "Commands/Commands.csproj net10.0", "Commands/Commands.csproj net8.0", "Commands/Commands.csproj netstandard2.0"],
            NamesOf(copy, tree));
        var app = tree.Projects.Single(project => project is { TargetFramework: "net8.0" } && project.ProjectPath == copy.PathOf("App/App.csproj"));
        var library = tree.Projects.Single(project => project is { TargetFramework: "net8.0" } && project.ProjectPath == copy.PathOf("Commands/Commands.csproj"));
        Assert.Equal<ProjectReferencePath>([new ProjectReferencePath(library.ProjectPath, library.OutputPath)], app.ProjectReferences);
        Assert.Contains(library.OutputPath, ReferencesOf(app));
        Assert.False(Assert.Single(app.Packages).IsDirect);
        Assert.Contains(tree.Projects[4].Packages, package => package.Id == "System.Memory" && package.AssemblyPaths.All(File.Exists));
    }

    [Fact]
    public async Task A_project_comes_with_those_that_it_refers_to()
    {
        using var copy = AssetCopy.Of("MultiTargeted");

        var tree = await LoadAsync(copy, "App/App.csproj");

        Assert.Equal(
            ["App/App.csproj net10.0", "App/App.csproj net8.0", "Commands/Commands.csproj net10.0", "Commands/Commands.csproj net8.0", "Commands/Commands.csproj netstandard2.0"],
            NamesOf(copy, tree));
        Assert.Empty(tree.Problems);
    }

    [Fact]
    public async Task A_project_comes_without_those_that_refer_to_it()
    {
        using var copy = AssetCopy.Of("CentralPackages");

        Assert.Equal(["src/Tool.Core/Tool.Core.csproj net10.0"], NamesOf(copy, await LoadAsync(copy, "src/Tool.Core/Tool.Core.csproj")));
    }

    [Fact]
    public async Task Packages_whose_versions_are_central()
    {
        using var copy = AssetCopy.Of("CentralPackages");

        var tree = await LoadAsync(copy, "CentralPackages.slnx");

        Assert.Equal(["src/Tool.Core/Tool.Core.csproj net10.0", "src/Tool/Tool.csproj net10.0"], NamesOf(copy, tree));
        Assert.All(tree.Projects, project =>
        {
            Assert.Equal<string>([copy.PathOf("Directory.Packages.props"), project.ProjectPath], project.ProjectFiles);
            Assert.Equal(LegacyVersion, Assert.Single(project.Packages).Version);
        });
    }

    [Fact]
    public async Task Code_that_differs_between_target_frameworks_and_configurations()
    {
        using var copy = AssetCopy.Of("Conditional");

        var debug = await LoadAsync(copy, "Conditional.csproj");
        var release = await LoadAsync(new LoadRequest(copy.Root) { Properties = ImmutableDictionary<string, string>.Empty.Add("Configuration", "Release") });

        Assert.Equal(["Conditional.csproj net10.0", "Conditional.csproj net8.0"], NamesOf(copy, debug));
        Assert.Equal([true, false], debug.Projects.Select(project => SymbolsOf(project).Contains("NET10_0_OR_GREATER")));
        Assert.All(debug.Projects, project => Assert.Contains("DEBUG", SymbolsOf(project)));
        Assert.All(release.Projects, project => Assert.DoesNotContain("DEBUG", SymbolsOf(project)));
    }

    [Fact]
    public async Task A_file_that_two_projects_link()
    {
        using var copy = AssetCopy.Of("LinkedFiles");

        var tree = await LoadAsync(copy, "");

        Assert.Equal(["First/First.csproj net10.0", "Second/Second.csproj net10.0"], NamesOf(copy, tree));
        Assert.All(tree.Projects, project => Assert.Contains(copy.PathOf("Shared/CommonOptions.cs"), SourcesOf(project)));
    }

    [Fact]
    public async Task A_version_that_stands_in_an_imported_file()
    {
        using var copy = AssetCopy.Of("ImportedProps");

        var project = Assert.Single((await LoadAsync(copy, "")).Projects);

        Assert.Equal<string>([copy.PathOf("build/Versions.props"), copy.PathOf("src/Imported.csproj")], project.ProjectFiles);
        Assert.Equal(LegacyVersion, Assert.Single(project.Packages).Version);
    }

    [Fact]
    public async Task A_file_based_app()
    {
        using var copy = AssetCopy.Of("FileBasedApp");
        var before = Directory.GetFileSystemEntries(copy.Root);

        var project = Assert.Single((await LoadAsync(copy, "app.cs")).Projects);

        Assert.Equal(copy.PathOf("app.cs"), project.ProjectPath);
        Assert.Equal("net10.0", project.TargetFramework);
        Assert.Equal<string>([copy.PathOf("app.cs")], project.ProjectFiles);
        Assert.Contains(copy.PathOf("app.cs"), SourcesOf(project));
        Assert.Equal(LegacyVersion, Assert.Single(project.Packages).Version);
        Assert.Equal([.. before, copy.PathOf(".migrate")], Directory.GetFileSystemEntries(copy.Root).OrderByDescending(path => path, StringComparer.Ordinal));
        Assert.Single(_runner.Started);
    }

    private Task<LoadedTree> LoadAsync(AssetCopy copy, string path) => LoadAsync(new LoadRequest(copy.PathOf(path)));

    private async Task<LoadedTree> LoadAsync(LoadRequest request)
    {
        var tree = await new ProjectLoader(_runner).LoadAsync(request, CancellationToken.None);
        Assert.Empty(tree.Problems);
        Assert.All(tree.Projects, project => Assert.Empty(LoadedCompilations.ErrorsOf(tree, project)));
        return tree;
    }

    private static IEnumerable<string> NamesOf(AssetCopy copy, LoadedTree tree) =>
        tree.Projects.Select(project => $"{Path.GetRelativePath(copy.Root, project.ProjectPath).Replace('\\', '/')} {project.TargetFramework}");

    private static CSharpCommandLineArguments Parse(LoadedProject project) =>
        CSharpCommandLineParser.Default.Parse(project.CommandLine, project.BaseDirectory, sdkDirectory: null);

    private static IEnumerable<string> SourcesOf(LoadedProject project) => Parse(project).SourceFiles.Select(source => source.Path);

    private static IEnumerable<string> ReferencesOf(LoadedProject project) => Parse(project).MetadataReferences.Select(reference => reference.Reference);

    private static IEnumerable<string> SymbolsOf(LoadedProject project) => Parse(project).ParseOptions.PreprocessorSymbolNames;
}
