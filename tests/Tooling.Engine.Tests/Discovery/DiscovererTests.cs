using System.Collections.Immutable;
using Tooling.Engine.Discovery;
using Tooling.Engine.Loading;
using Tooling.Engine.Processes;
using Tooling.Packs;
using Tooling.Rules.Matching;
using Tooling.Tests.Shared;
using CompilerInputs = Tooling.Engine.Discovery.CompilerInputs;

namespace Tooling.Engine.Tests.Discovery;

public sealed class DiscovererTests
{
    /// <summary>Projects that share an assembly are compiled at the same time, and the compiler shares its symbols between them, or does not.</summary>
    [Fact]
    public async Task On_demand_finds_what_whole_projects_show_however_often_it_runs()
    {
        using var copy = AssetCopy.Of("CentralPackages");
        var tree = await new ProjectLoader(new ProcessRunner()).LoadAsync(new LoadRequest(copy.Root), CancellationToken.None);
        ImmutableArray<CompilerInputs> inputs = [.. tree.Projects.Select(CompilerInputs.Of)];
        var pack = BuiltInPacks.All.Single(p => p.Id == "SystemCommandLine");

        var whole = NewDiscoverer(nullableAnalysis: true);
        var expected = Describe(whole.Discover(inputs, pack, whole.CompileWhole(inputs, new ProjectGraph(inputs), CancellationToken.None), CancellationToken.None));

        Assert.Contains(expected, place => place.Contains("Program.cs", StringComparison.Ordinal));
        Assert.Contains(expected, place => place.Contains("SharedOptions.cs", StringComparison.Ordinal));
        for (var run = 0; run < 20; run++)
        {
            Assert.Equal(expected, Describe(NewDiscoverer(nullableAnalysis: false).Discover(inputs, pack, CancellationToken.None)));
        }
    }

    private static Discoverer NewDiscoverer(bool nullableAnalysis)
    {
        var files = new SourceFiles(FormerNamespaces.None);
        return new Discoverer(files, new CompilationFactory(files, new ReferenceCache(), nullableAnalysis), new WorkLimit(jobs: null));
    }

    private static IEnumerable<string> Describe(ImmutableArray<ProjectAnalysis> analyses) =>
        [.. analyses.SelectMany(a => a.Files).SelectMany(f => f.Matches.Select(m => $"{Path.GetFileName(f.Tree.FilePath)}: {m.Rule.Id} {m.Kind} {m.Span}")).Order(StringComparer.Ordinal)];
}
