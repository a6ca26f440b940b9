using Benchmarks.Generation;

namespace Benchmarks.Running;

/// <summary>What to run.</summary>
/// <param name="Lines">The size of the tree that scans are compared on.</param>
/// <param name="Rounds">How often each command is measured.</param>
/// <param name="Limit">The longest that one command may take.</param>
/// <param name="ToolPath">The tool; published from the sources where null.</param>
/// <param name="AstGrepPath">ast-grep; installed with npm where null.</param>
/// <param name="BudgetFiles">The number of files of the migration.</param>
internal sealed record RunOptions(int Lines, int Rounds, TimeSpan Limit, string? ToolPath, string? AstGrepPath, int BudgetFiles);

/// <summary>All measurements of one run, in a temporary folder.</summary>
internal static class BenchmarkRun
{
    private const int Projects = 20;

    /// <summary>Measures, and returns the report.</summary>
    /// <param name="options">What to run.</param>
    public static async Task<string> RunAsync(RunOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("dotnet-migrate-benchmark-");
        try
        {
            var tool = options.ToolPath is { } path ? new Tool(Path.GetFullPath(path)) : await Tool.PublishAsync(Path.Combine(folder.FullName, "published")).ConfigureAwait(false);
            var astGrep = options.AstGrepPath ?? await Preparation.AstGrepAsync(Path.Combine(folder.FullName, "ast-grep")).ConfigureAwait(false);
            var solution = await Preparation.SolutionAsync(new SolutionShape(options.Lines, Projects, 0.1), Path.Combine(folder.FullName, "tree")).ConfigureAwait(false);
            await Preparation.BuildAsync(solution).ConfigureAwait(false);
            var compilations = await CompilationsAsync(solution, options.Rounds * 2).ConfigureAwait(false);
            var figures = await new ScanComparison(tool, solution, options.Rounds, options.Limit).MeasureAsync(astGrep).ConfigureAwait(false);

            var budget = await Preparation.SolutionAsync(new SolutionShape(options.BudgetFiles * 50, Projects, 1, LinesPerFile: 50, IsSparse: true), Path.Combine(folder.FullName, "budget")).ConfigureAwait(false);
            var stages = await StagesAsync(budget, folder.FullName).ConfigureAwait(false);
            var rollback = await tool.Command(Path.GetDirectoryName(budget.SolutionPath)!, "rollback").RunAsync(options.Limit).ConfigureAwait(false);
            return ReportTables.Write(solution, options.Rounds, figures, compilations, budget, stages, rollback);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A library without the legacy API, and a tool with it.</summary>
    private static async Task<IReadOnlyList<CompiledSample>> CompilationsAsync(GeneratedSolution solution, int rounds)
    {
        var projects = Path.Combine(Path.GetDirectoryName(solution.SolutionPath)!, "src");
        var modern = new CompilerOverhead(Path.Combine(projects, SolutionGenerator.NameOf(0)));
        var legacy = new CompilerOverhead(Path.Combine(projects, SolutionGenerator.NameOf(Projects - 1)));
        return
        [
            new CompiledSample(CompiledSample.Modern, modern.Lines, await modern.MeasureAsync(rounds).ConfigureAwait(false)),
            new CompiledSample(CompiledSample.Legacy, legacy.Lines, await legacy.MeasureAsync(rounds).ConfigureAwait(false)),
        ];
    }

    /// <summary>Runs <c>stages</c> of this program, compiled ahead of time.</summary>
    private static async Task<MigrationStages> StagesAsync(GeneratedSolution solution, string folder)
    {
        var self = await Tool.PublishSelfAsync(Path.Combine(folder, "benchmarks")).ConfigureAwait(false);
        var figures = Path.Combine(folder, "stages.json");
        await self.Command(folder, "stages", Path.GetDirectoryName(solution.SolutionPath)!, "--keep", "--figures", figures).RunAsync(TimeSpan.FromMinutes(20)).ConfigureAwait(false);
        return MigrationStages.Load(figures);
    }
}
