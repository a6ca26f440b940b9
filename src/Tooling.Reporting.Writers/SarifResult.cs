using System.Globalization;
using System.Text.Json;
using Tooling.Reporting.Gating;

namespace Tooling.Reporting.Writers;

/// <summary>Writes a finding as a result of SARIF.</summary>
internal static class SarifResult
{
    public static void Write(Utf8JsonWriter json, Finding finding, int ruleIndex, ReportChange? change)
    {
        json.WriteString("ruleId", finding.RuleId);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", finding.Kind == FindingKind.Unresolved ? "note" : "warning");
        SarifReportWriter.WriteMessage(json, "message", finding.Reason is null ? finding.Message : $"{finding.Message} {finding.Reason}");
        WriteLocation(json, finding);
        json.WriteStartObject("partialFingerprints");
        json.WriteString(SarifReportWriter.FingerprintName, finding.Fingerprint);
        json.WriteEndObject();
        if (finding.BaselineState is { } state)
        {
            json.WriteString("baselineState", Words.Of(state));
        }

        WriteSuppressions(json, finding);

        WriteFixes(json, finding, change);
        WriteProperties(json, finding);
    }

    /// <summary>Writes what the baseline tolerates and is gone: who follows results over time closes it.</summary>
    public static void WriteGone(Utf8JsonWriter json, BaselineEntry gone, int ruleIndex)
    {
        json.WriteString("ruleId", gone.RuleId);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", "none");
        SarifReportWriter.WriteMessage(json, "message", "It was here when the baseline was made, and is gone.");
        json.WriteNumber("occurrenceCount", gone.Count);
        json.WriteObjects("locations", [gone.Path], static (writer, path) =>
        {
            writer.WriteStartObject("physicalLocation");
            SarifReportWriter.WriteArtifact(writer, path);
            writer.WriteEndObject();
        });
        json.WriteStartObject("partialFingerprints");
        json.WriteString(SarifReportWriter.FingerprintName, gone.Fingerprint);
        json.WriteEndObject();
        json.WriteString("baselineState", "absent");
    }

    private static void WriteLocation(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        SarifReportWriter.WriteArtifact(json, finding.Path);
        WriteRegion(json, "region", finding.Range.StartLine, finding.Range.StartColumn, finding.Range.EndLine, finding.Range.EndColumn);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>A waiver is not in the code, and was accepted by its owner.</summary>
    private static void WriteSuppressions(Utf8JsonWriter json, Finding finding)
    {
        var suppressions = new List<(string Kind, string Justification)>();
        if (finding.SuppressedIn is { } place)
        {
            suppressions.Add(place == SuppressionPlace.Code ? ("inSource", "Suppressed in the code.") : ("external", "Suppressed in the configuration of the compiler."));
        }

        if (finding.Suppression is { } waiver)
        {
            suppressions.Add(("external", $"{waiver.Reason} ({waiver.Owner}, until {waiver.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)})"));
        }

        if (suppressions.Count == 0)
        {
            return;
        }

        json.WriteObjects("suppressions", suppressions, static (writer, suppression) =>
        {
            writer.WriteString("kind", suppression.Kind);
            writer.WriteString("status", "accepted");
            writer.WriteString("justification", suppression.Justification);
        });
    }

    private static void WriteFixes(Utf8JsonWriter json, Finding finding, ReportChange? change)
    {
        var hunks = finding.Kind == FindingKind.Rewrite && change is not null ? change.Of(finding).ToList() : [];
        if (hunks.Count == 0)
        {
            return;
        }

        json.WriteObjects("fixes", [hunks], (writer, lines) =>
        {
            SarifReportWriter.WriteMessage(writer, "description", finding.Message);
            writer.WriteObjects("artifactChanges", [lines], (changes, replaced) =>
            {
                SarifReportWriter.WriteArtifact(changes, finding.Path);
                changes.WriteObjects("replacements", replaced, WriteReplacement);
            });
        });
    }

    /// <summary>Whole lines, from the first column of the first one to the first column of the one after the last.</summary>
    private static void WriteReplacement(Utf8JsonWriter json, ChangedLines lines)
    {
        WriteRegion(json, "deletedRegion", lines.StartLine, 1, lines.StartLine + lines.Before.Length, 1);
        json.WriteStartObject("insertedContent");
        json.WriteString("text", string.Concat(lines.After.Select(line => line + "\n")));
        json.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject("properties");
        json.WriteString("pack", finding.PackId);
        json.WriteString("kind", Words.Of(finding.Kind));
        json.WriteString("safety", Words.Of(finding.Safety));
        json.WriteStringIfAny("tool", finding.Tool);
        json.WriteStrings("targetFrameworks", finding.TargetFrameworks);
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, string name, int startLine, int startColumn, int endLine, int endColumn)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", startLine);
        json.WriteNumber("startColumn", startColumn);
        json.WriteNumber("endLine", endLine);
        json.WriteNumber("endColumn", endColumn);
        json.WriteEndObject();
    }
}
