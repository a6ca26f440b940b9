using System.Globalization;
using System.Text;
using Benchmarks.Generation;
using Benchmarks.Measuring;
using Tooling.Engine;

namespace Benchmarks.Running;

/// <summary>Writes the figures of a run as Markdown.</summary>
internal static class ReportTables
{
    /// <summary>The whole report.</summary>
    /// <param name="solution">The tree of the comparison.</param>
    /// <param name="rounds">How often each was measured.</param>
    /// <param name="figures">The medians.</param>
    /// <param name="compilations">What the analyzer adds to the compiler's work.</param>
    /// <param name="budget">The tree of the migration.</param>
    /// <param name="stages">What the migration took.</param>
    /// <param name="rollback">What it took the command to take it back.</param>
    public static string Write(
        GeneratedSolution solution, int rounds, IReadOnlyDictionary<string, ProcessSample> figures, IReadOnlyList<CompiledSample> compilations, GeneratedSolution budget, MigrationStages stages, ProcessSample rollback)
    {
        var report = new StringBuilder();
        report.Append(Invariant($"{Environment.ProcessorCount} cores; {solution.Lines:N0} lines in {solution.Files:N0} files, {solution.LegacyFiles:N0} of them legacy; medians of {rounds} rounds.\n\n"));
        Absolute(report, figures);
        Budgets(report, figures, compilations, stages, rollback);
        report.Append("The compiler in one process that is warm, with and without the analyzer; nothing is written:\n\n").Append(Of(compilations));
        report.Append(Invariant($"\nThe migration of {budget.Lines:N0} lines in {budget.Files:N0} files, in one process:\n\n"));
        report.Append(Of(stages));
        return report.ToString();
    }

    private static void Absolute(StringBuilder report, IReadOnlyDictionary<string, ProcessSample> figures)
    {
        var cold = figures[ScanComparison.Cold];
        report.Append("| measured | wall, s | CPU, s | peak, MB | cold scan / this, wall | cold scan / this, CPU |\n| --- | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (var (name, sample) in figures)
        {
            var least = sample.TimedOut ? ">= " : string.Empty;
            var most = sample.TimedOut ? "<= " : string.Empty;
            var cpu = sample.TimedOut ? "| | | " : Invariant($"| {sample.Cpu.TotalSeconds:F2} | {sample.PeakBytes / 1e6:F0} | ");
            report.Append(Invariant($"| {name} | {least}{sample.Wall.TotalSeconds:F2} {cpu}{most}{cold.Wall / sample.Wall:F3} | {(sample.TimedOut ? string.Empty : Invariant($"{cold.Cpu / sample.Cpu:F3}"))} |\n"));
        }

        report.Append('\n');
    }

    private static void Budgets(StringBuilder report, IReadOnlyDictionary<string, ProcessSample> figures, IReadOnlyList<CompiledSample> compilations, MigrationStages stages, ProcessSample rollback)
    {
        var (cold, warm) = (figures[ScanComparison.Cold], figures[ScanComparison.Warm]);
        var (astGrep, format) = (figures[ScanComparison.AstGrep], figures[ScanComparison.Format]);
        var (assess, plan) = (figures[ScanComparison.Assess], figures[ScanComparison.PlanCold]);
        var apply = stages.Wall(EngineStage.Planning, EngineStage.Proving, EngineStage.Applying);
        report.Append("| budget | measured | met |\n| --- | --- | --- |\n");
        Row("cold scan faster than ast-grep with one pattern", $"{cold.Wall / astGrep.Wall:F2} of its wall clock", cold.Wall < astGrep.Wall);
        Row("cold scan 40 times faster than `dotnet format analyzers`", $"{(format.TimedOut ? "at least " : string.Empty)}{format.Wall / cold.Wall:F1} times", format.Wall / cold.Wall >= 40);
        Row("warm scan under a quarter of the cold one", $"{warm.Wall / cold.Wall:F2} of it", warm.Wall < cold.Wall / 4);
        Row("warm scan under 0.5 s", $"{warm.Wall.TotalSeconds:F2} s", warm.Wall.TotalSeconds < 0.5);
        Row("scan in less than 1 GB", $"{cold.PeakBytes / 1e6:F0} MB", cold.PeakBytes < 1e9);
        Row("cold assess within 3 times a cold scan", $"{assess.Wall / cold.Wall:F2} of its wall clock", assess.Wall <= cold.Wall * 3);
        Row("cold plan within 60 s", $"{plan.Wall.TotalSeconds:F1} s", plan.Wall.TotalSeconds <= 60);
        Row("compiler with the analyzer, no legacy reference: 1 %", $"{ShareOf(CompiledSample.Modern):P1}", ShareOf(CompiledSample.Modern) <= 0.01);
        Row("compiler with the analyzer, otherwise: 3 %", $"{ShareOf(CompiledSample.Legacy):P1}", ShareOf(CompiledSample.Legacy) <= 0.03);
        Row("10,000 edits in 2,000 files within 10 s after discovery", $"{stages.Rewrites:N0} rewrites in {stages.Files:N0} files: {apply.TotalSeconds:F1} s", apply.TotalSeconds < 10);
        Row("rollback of the same within 2 s", $"{rollback.Wall.TotalSeconds:F2} s, start of the command included", rollback.Wall.TotalSeconds < 2);
        report.Append('\n');

        double ShareOf(string name) => compilations.Single(c => c.Name == name).Time.Share;
        void Row(string budget, FormattableString measured, bool met) => report.Append(Invariant($"| {budget} | {Invariant(measured)} | {(met ? "yes" : "no")} |\n"));
    }

    /// <summary>What the analyzer adds to compilations.</summary>
    /// <param name="projects">What was compiled, its lines, and what it took.</param>
    public static string Of(IEnumerable<CompiledSample> projects)
    {
        var report = new StringBuilder("| compiled | lines | CPU without, s | CPU with, s | more |\n| --- | ---: | ---: | ---: | ---: |\n");
        foreach (var (name, lines, sample) in projects)
        {
            report.Append(Invariant($"| {name} | {lines:N0} | {sample.Without.TotalSeconds:F2} | {sample.With.TotalSeconds:F2} | {sample.Share:P1} |\n"));
        }

        return report.ToString();
    }

    /// <summary>What each stage of a migration took.</summary>
    /// <param name="stages">The migration.</param>
    public static string Of(MigrationStages stages)
    {
        var report = new StringBuilder("| stage | wall, s | CPU, s |\n| --- | ---: | ---: |\n");
        foreach (var (stage, wall, cpu) in stages.Stages)
        {
            report.Append(Invariant($"| {stage} | {wall.TotalSeconds:F2} | {cpu.TotalSeconds:F2} |\n"));
        }

        return report.Append(Invariant($"\n{stages.Rewrites:N0} rewrites in {stages.Files:N0} files; {stages.Remaining} findings left to a person; {stages.Unproven} projects that do not compile afterwards.\n")).ToString();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
