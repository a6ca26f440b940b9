using System.Collections.Immutable;
using Tooling.Reporting.Gating;

namespace Tooling.Reporting.Writers.Reading;

/// <summary>Reads what the gate said from a JSON report.</summary>
internal static class GatePart
{
    public static GateDecision Read(JsonPart gate, ImmutableArray<Finding> findings) => new()
    {
        Mode = gate.Word<GateMode>("mode", Words.Of),
        Outcome = gate.Word<GateOutcome>("outcome", Words.Of),
        Violations = gate.Parts("violations", violation => ReadViolation(violation, findings)),
        Findings = findings,
        Gone = gate.Parts("gone", entry => new BaselineEntry(entry.Text("fingerprint"), entry.Number("count"), entry.Text("rule"), entry.Text("path"))),
        UnusedWaivers = gate.Parts("unusedWaivers", ReadWaiver),
    };

    private static GateViolation ReadViolation(JsonPart violation, ImmutableArray<Finding> findings) =>
        new(violation.Word<GateViolationKind>("kind", Words.Of), violation.Text("message"), violation.Text("hint"))
        {
            Location = violation.TextIfAny("location"),
            Findings = [.. violation.Numbers("findings").Select(index => index >= 0 && index < findings.Length ? findings[index] : throw violation.Mistake($"{violation.Place}.findings", "names a finding that is not there"))],
        };

    private static Waiver ReadWaiver(JsonPart waiver) => new()
    {
        RuleId = waiver.TextIfAny("rule"),
        Path = waiver.TextIfAny("path"),
        Fingerprint = waiver.TextIfAny("fingerprint"),
        Owner = waiver.Text("owner"),
        Reason = waiver.Text("reason"),
        Until = waiver.Day("until"),
        Location = waiver.TextIfAny("location"),
    };
}
