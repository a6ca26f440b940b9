using Benchmarks.Generation;
using Benchmarks.Measuring;

namespace Benchmarks.Running;

/// <summary>Measures the tool's commands and its peers on one tree, in one run.</summary>
/// <param name="tool">The tool, as it ships.</param>
/// <param name="solution">The tree; restored.</param>
/// <param name="rounds">How often each is measured.</param>
/// <param name="limit">The longest that one run may take.</param>
internal sealed class ScanComparison(Tool tool, GeneratedSolution solution, int rounds, TimeSpan limit)
{
    public const string Cold = "scan, cold";
    public const string Warm = "scan, warm";
    public const string AstGrep = "ast-grep, one pattern";
    public const string Format = "dotnet format analyzers, one diagnostic";
    public const string Assess = "assess, cold";
    public const string PlanCold = "plan, cold";
    public const string Plan = "plan, warm";
    public const string Apply = "apply, warm";
    public const string Rollback = "rollback";

    private readonly string _folder = Path.GetDirectoryName(solution.SolutionPath)!;

    /// <summary>The medians by name.</summary>
    /// <param name="astGrep">The other search.</param>
    public async Task<IReadOnlyDictionary<string, ProcessSample>> MeasureAsync(string astGrep)
    {
        var scan = tool.Command(_folder, "scan", "--format", "json", "--output", Path.Combine(Path.GetTempPath(), "benchmark-scan.json"));
        var warm = () => scan.RunAsync(limit);
        var medians = new Dictionary<string, ProcessSample>(await Rounds.MeasureAsync(
            [
                new Subject(Cold, scan, DeleteCacheAsync),
                new Subject(AstGrep, new MeasuredProcess(astGrep, ["run", "--lang", "cs", "--pattern", "$A.AddOption($B)", "--json=stream", _folder], _folder)),
                new Subject(Warm, scan, warm),
                new Subject(Assess, tool.Command(_folder, "assess"), DeleteCacheAsync),
                new Subject(PlanCold, tool.Command(_folder, "plan"), DeleteCacheAsync),
                new Subject(Plan, tool.Command(_folder, "plan"), warm),
            ],
            rounds,
            limit).ConfigureAwait(false));

        // A migration and its rollback depend on each other, so they have rounds of their own.
        var last = await Rounds.MeasureAsync([new Subject(Apply, tool.Command(_folder, "apply"), Both(warm, TakeBackAsync))], rounds, limit).ConfigureAwait(false);
        medians[Apply] = last[Apply];
        medians[Rollback] = (await Rounds.MeasureAsync([new Subject(Rollback, tool.Command(_folder, "rollback"))], 1, limit).ConfigureAwait(false))[Rollback];

        // By far the slowest: once has to do.
        string[] arguments = ["format", "analyzers", solution.SolutionPath, "--no-restore", "--verify-no-changes", "--severity", "info", "--diagnostics", "CA1822"];
        medians[Format] = (await Rounds.MeasureAsync([new Subject(Format, new MeasuredProcess("dotnet", arguments, _folder))], 1, limit).ConfigureAwait(false))[Format];
        return medians;
    }

    private static Func<Task> Both(Func<Task> first, Func<Task> second) => async () =>
    {
        await second().ConfigureAwait(false);
        await first().ConfigureAwait(false);
    };

    private Task TakeBackAsync() => Directory.Exists(Path.Combine(_folder, ".migrate", "snapshots"))
        ? tool.Command(_folder, "rollback").RunAsync(limit)
        : Task.CompletedTask;

    private Task DeleteCacheAsync()
    {
        var state = Path.Combine(_folder, ".migrate");
        if (Directory.Exists(state))
        {
            Directory.Delete(state, recursive: true);
        }

        return Task.CompletedTask;
    }
}
