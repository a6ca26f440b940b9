using System.Globalization;
using Tooling.Reporting.Gating;

namespace Tooling.Reporting.Writers;

/// <summary>Writes what the gate says, for a person: each reason with its findings; what is tolerated is only counted.</summary>
internal static class GateTextWriter
{
    private const int Indent = 4;

    public static void Write(TextPage page, GateDecision decision)
    {
        page.Line($"gate: {page.Paint(Verdict(decision.Outcome), ColorOf(decision.Outcome))} (mode {Words.Of(decision.Mode)}, {Standing(decision)})");
        page.Line();
        foreach (var violation in decision.Violations)
        {
            WriteViolation(page, violation);
        }

        WriteNotes(page, decision);
    }

    /// <summary>How many findings there are of each standing.</summary>
    public static string Standing(GateDecision decision)
    {
        var waived = decision.Findings.Count(finding => finding.Suppression is not null);
        var fresh = decision.Findings.Count(finding => finding is { Suppression: null, BaselineState: BaselineState.New });
        return FormattableString.Invariant($"{fresh} new, {decision.Findings.Length - waived - fresh} tolerated, {waived} waived, {decision.Gone.Sum(entry => entry.Count)} gone");
    }

    /// <summary>The outcome, for a person.</summary>
    public static string Verdict(GateOutcome outcome) => outcome switch
    {
        GateOutcome.Passed => "passed",
        GateOutcome.Warned => "warned",
        GateOutcome.Failed => "failed",
        _ => "could not see enough",
    };

    private static void WriteViolation(TextPage page, GateViolation violation)
    {
        page.Line((violation.Location is { } location ? $"{location}: " : string.Empty) + violation.Message);
        foreach (var finding in violation.Findings)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{finding.Path}({finding.Range.StartLine},{finding.Range.StartColumn}):");
            page.Line($"    {place} {page.Paint(finding.RuleId, TextColor.Cyan)} {finding.Message}");
        }

        page.Paragraph($"try: {violation.Hint}", Indent);
        page.Line();
    }

    private static void WriteNotes(TextPage page, GateDecision decision)
    {
        if (decision.Gone.Sum(entry => entry.Count) is > 0 and var gone)
        {
            page.Line(FormattableString.Invariant($"note: {gone} of the baseline {(gone == 1 ? "is" : "are")} gone from the code: tighten it with 'dotnet migrate baseline update'"));
        }

        foreach (var waiver in decision.UnusedWaivers)
        {
            page.Line($"note: {waiver.Location}: the waiver of {waiver.Owner} excuses nothing any more: remove it");
        }

        if (!decision.Gone.IsEmpty || !decision.UnusedWaivers.IsEmpty)
        {
            page.Line();
        }
    }

    private static TextColor ColorOf(GateOutcome outcome) => outcome switch
    {
        GateOutcome.Passed => TextColor.Green,
        GateOutcome.Warned => TextColor.Yellow,
        _ => TextColor.Red,
    };
}
