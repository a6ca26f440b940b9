using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Tooling.Reporting.Gating;

namespace Tooling.Reporting.Writers;

/// <summary>Writes what the gate says into a JSON report.</summary>
internal static class JsonGate
{
    /// <summary>A day, as <c>2027-01-31</c>.</summary>
    public static string Day(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static void Write(Utf8JsonWriter json, GateDecision decision)
    {
        // A violation names its findings by their place in the report's list, which the decision shares.
        var indices = new Dictionary<Finding, int>(new SameFinding());
        for (var i = 0; i < decision.Findings.Length; i++)
        {
            indices[decision.Findings[i]] = i;
        }

        json.WriteStartObject("gate");
        json.WriteString("mode", Words.Of(decision.Mode));
        json.WriteString("outcome", Words.Of(decision.Outcome));
        json.WriteObjects("violations", decision.Violations, (writer, violation) =>
        {
            writer.WriteString("kind", Words.Of(violation.Kind));
            writer.WriteString("message", violation.Message);
            writer.WriteString("hint", violation.Hint);
            writer.WriteStringIfAny("location", violation.Location);
            writer.WriteStartArray("findings");
            foreach (var finding in violation.Findings)
            {
                writer.WriteNumberValue(indices[finding]);
            }

            writer.WriteEndArray();
        });
        json.WriteObjects("gone", decision.Gone, static (writer, entry) =>
        {
            writer.WriteString("fingerprint", entry.Fingerprint);
            writer.WriteNumber("count", entry.Count);
            writer.WriteString("rule", entry.RuleId);
            writer.WriteString("path", entry.Path);
        });
        json.WriteObjects("unusedWaivers", decision.UnusedWaivers, WriteWaiver);
        json.WriteEndObject();
    }

    /// <summary>Findings of several rules at one place can be equal in all that they say.</summary>
    private sealed class SameFinding : IEqualityComparer<Finding>
    {
        public bool Equals(Finding? x, Finding? y) => ReferenceEquals(x, y);

        public int GetHashCode(Finding finding) => RuntimeHelpers.GetHashCode(finding);
    }

    private static void WriteWaiver(Utf8JsonWriter json, Waiver waiver)
    {
        json.WriteStringIfAny("rule", waiver.RuleId);
        json.WriteStringIfAny("path", waiver.Path);
        json.WriteStringIfAny("fingerprint", waiver.Fingerprint);
        json.WriteString("owner", waiver.Owner);
        json.WriteString("reason", waiver.Reason);
        json.WriteString("until", Day(waiver.Until));
        json.WriteStringIfAny("location", waiver.Location);
    }
}
