using System.Globalization;
using System.Text;
using Benchmarks.Generation;
using Benchmarks.Measuring;

namespace Benchmarks.Running;

/// <summary>What the MSBuild package costs a build: the same projects without it, with it, and with a gate, in turns.</summary>
/// <param name="repository">The root of this repository.</param>
/// <param name="folder">Where to work.</param>
internal sealed class BuildTax(string repository, string folder)
{
    private const string Version = "0.1.0-benchmark";
    private const int Projects = 4;

    /// <summary>So many that what a build with nothing changed takes for each is more than what differs between rounds.</summary>
    private const int IdleProjects = 40;
    private const int LinesOfIdleProject = 200;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private static readonly (string Name, bool HasPackage, string Gate)[] Variants =
    [
        ("without the package", false, "off"),
        ("with it, nobody asks for a gate", true, "off"),
        ("with it and a gate", true, "warn"),
    ];

    /// <summary>Measures.</summary>
    /// <param name="lines">How many lines of C#.</param>
    /// <param name="rounds">How often.</param>
    /// <returns>Markdown.</returns>
    public async Task<string> MeasureAsync(int lines, int rounds)
    {
        await PackAsync().ConfigureAwait(false);
        foreach (var variant in Variants)
        {
            await PrepareAsync(variant, RootOf(variant.Name), lines, Projects).ConfigureAwait(false);
            await PrepareAsync(variant, IdleRootOf(variant.Name), IdleProjects * LinesOfIdleProject, IdleProjects).ConfigureAwait(false);
        }

        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{lines} lines in {Projects} projects, and {IdleProjects} small ones; CPU with all child processes; the smallest of {rounds} rounds, as what disturbs a round only adds to it.\n\n| built | variant | CPU, s | of without |\n| --- | --- | ---: | ---: |\n"));
        await AddAsync(text, "a library without the legacy API, anew", v => Path.Combine(RootOf(v), "src/Project000"), ["-t:Rebuild", "-p:BuildProjectReferences=false"], rounds).ConfigureAwait(false);
        await AddAsync(text, "a tool on the legacy API, anew", v => Path.Combine(RootOf(v), $"src/Project{Projects - 1:000}"), ["-t:Rebuild", "-p:BuildProjectReferences=false"], rounds).ConfigureAwait(false);
        await AddAsync(text, $"{IdleProjects} projects, nothing changed", IdleRootOf, [], rounds).ConfigureAwait(false);
        return text.ToString();
    }

    private Task PackAsync() => new MeasuredProcess(
        "dotnet", ["pack", Path.Combine(repository, "src/Tooling.Build"), "-c", "Release", "-o", Path.Combine(folder, "feed"), $"-p:PackageVersion={Version}", "-nodeReuse:false"], repository).RunAsync(Limit);

    private async Task PrepareAsync((string Name, bool HasPackage, string Gate) variant, string root, int lines, int projects)
    {
        var solution = new SolutionGenerator(new SolutionShape(lines, projects, 0.1, 100, IsSparse: false), root).Generate();
        await File.WriteAllTextAsync(Path.Combine(root, "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(folder, "packages")}" /></config>
              <packageSources><add key="feed" value="{Path.Combine(folder, "feed")}" /></packageSources>
            </configuration>
            """).ConfigureAwait(false);
        var reference = variant.HasPackage ? $"""<ItemGroup><PackageReference Include="Tooling.Build" Version="{Version}" PrivateAssets="all" /></ItemGroup>""" : "";
        await File.WriteAllTextAsync(Path.Combine(root, "Directory.Build.targets"), $"<Project><PropertyGroup><MigrationRoot>{root}</MigrationRoot><MigrationGate>{variant.Gate}</MigrationGate></PropertyGroup>{reference}</Project>").ConfigureAwait(false);
        await new MeasuredProcess("dotnet", ["build", solution.SolutionPath, "-nodeReuse:false", "-v:q"], root).RunAsync(Limit).ConfigureAwait(false);
    }

    private static async Task AddAsync(StringBuilder text, string built, Func<string, string> folderOf, string[] arguments, int rounds)
    {
        var samples = Variants.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < Variants.Length; i++)
            {
                var process = new MeasuredProcess("dotnet", ["build", "--no-restore", "-nodeReuse:false", "-m:1", "-p:UseSharedCompilation=false", "-v:q", .. arguments], folderOf(Variants[i].Name));
                samples[i].Add((await process.RunAsync(Limit).ConfigureAwait(false)).Cpu.TotalSeconds);
            }
        }

        var without = samples[0].Min();
        for (var i = 0; i < Variants.Length; i++)
        {
            var with = samples[i].Min();
            text.Append(CultureInfo.InvariantCulture, $"| {built} | {Variants[i].Name} | {with:0.00} | {with / without:0.000} |\n");
        }
    }

    private string IdleRootOf(string variant) => RootOf(variant) + "-idle";

    private string RootOf(string variant) => Path.Combine(folder, variant.Replace(' ', '-').Replace(",", "", StringComparison.Ordinal));
}
