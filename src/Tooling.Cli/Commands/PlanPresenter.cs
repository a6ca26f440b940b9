using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Engine;
using Tooling.Engine.Planning;
using Tooling.Reporting;

namespace Tooling.Cli.Commands;

/// <summary>Shows a plan: what <c>plan</c> and <c>apply --mode dry-run</c> have in common.</summary>
internal static class PlanPresenter
{
    /// <summary>Writes the plan, and the last line.</summary>
    /// <param name="io">Where to.</param>
    /// <param name="result">The plan.</param>
    /// <param name="engine">Knows the rules and the ledger.</param>
    /// <param name="format">The form.</param>
    /// <param name="file">The file; null for standard output.</param>
    /// <param name="applyCommand">The command that applies it.</param>
    /// <returns>The exit code.</returns>
    public static int Show(CommandIo io, PlanResult result, IMigrationEngine engine, string format, string? file, string applyCommand)
    {
        var (plan, scan) = result;
        var rules = engine.Rules(scan.Root);
        switch (format)
        {
            case OutputOptions.Json:
                io.WriteJson(file, stream => PlanFile.Write(plan, stream));
                break;
            case OutputOptions.Text:
                io.WriteText(file, (writer, options) => PlanRenderer.Write(writer, options, plan, Remaining(result, rules), ToReview(result, rules)));
                break;
            default:
                ReportOutput.Write(io, (ReportOutput.Create(scan, plan.Findings, rules) with { Changes = PlanChanges.Of(plan) }).WithProgress(engine, scan.Root, format), format, file);
                break;
        }

        var counts = FindingCounts.Of(plan.Findings);
        io.Close(Closing(result, counts, rules, applyCommand), outIsForPrograms: file is null && format != OutputOptions.Text);
        return ExitCodes.OfLooking(scan, counts);
    }

    /// <summary>A report of what the plan leaves to a person.</summary>
    /// <param name="result">The plan.</param>
    /// <param name="rules">All rules.</param>
    /// <returns>The report.</returns>
    public static Report Remaining(PlanResult result, IReadOnlyList<RuleInfo> rules) =>
        ReportOutput.Create(result.Scan, [.. result.Plan.Findings.Where(finding => finding.Kind != FindingKind.Rewrite)], [.. rules]);

    /// <summary>A report of the rewrites that a person should look at.</summary>
    /// <param name="result">The plan.</param>
    /// <param name="rules">All rules.</param>
    /// <returns>The report.</returns>
    public static Report ToReview(PlanResult result, IReadOnlyList<RuleInfo> rules) =>
        ReportOutput.Create(result.Scan, [.. result.Plan.Findings.Where(finding => finding is { Kind: FindingKind.Rewrite, Safety: Safety.Review })], [.. rules]);

    private static ClosingLine Closing(PlanResult result, FindingCounts counts, IReadOnlyList<RuleInfo> rules, string applyCommand)
    {
        var files = ClosingLine.Count(result.Plan.Files.Length, "file");
        if (ExitCodes.SawTooLittle(result.Scan))
        {
            var tooLittle = ClosingLine.TooLittleSeen(result.Scan.ResolutionRate);
            return new ClosingLine(ClosingLine.ChangedNothing, result.Plan.Files.IsEmpty ? tooLittle : $"{tooLittle}, beside a plan for {files}", "dotnet restore");
        }

        return result.Plan.Files.IsEmpty
            ? new ClosingLine(ClosingLine.ChangedNothing, ClosingLine.Remaining(counts), NextWithoutEdits(result.Plan, rules))
            : new ClosingLine(ClosingLine.ChangedNothing, $"{ClosingLine.Remaining(counts)}, in a plan for {files}", applyCommand);
    }

    /// <summary>Where nothing is rewritten, the next thing to read is why.</summary>
    /// <param name="plan">A plan without edits.</param>
    /// <param name="rules">All rules; what the compiler found belongs to none of them.</param>
    /// <returns>The command.</returns>
    public static string NextWithoutEdits(Plan plan, IReadOnlyList<RuleInfo> rules) =>
        plan.Findings.FirstOrDefault(finding => rules.Any(rule => rule.Id == finding.RuleId)) is { } explained
            ? Shell.Command(["explain", explained.RuleId])
            : "dotnet build";
}
