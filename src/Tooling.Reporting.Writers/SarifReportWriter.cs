using System.Collections.Immutable;
using System.Text.Json;

namespace Tooling.Reporting.Writers;

/// <summary>
/// Writes a report as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), for code scanning and editors.
/// Paths are relative to <c>SRCROOT</c>; what is not said by SARIF itself is in property bags.
/// </summary>
public static class SarifReportWriter
{
    /// <summary>The name under which a finding's fingerprint stands in <c>partialFingerprints</c>.</summary>
    public const string FingerprintName = "dotnetMigrate/v1";

    private const string SourceRoot = "SRCROOT";

    /// <summary>Writes a report, as UTF-8, indented, with <c>\n</c> line ends and one at the end.</summary>
    /// <param name="report">The report.</param>
    /// <param name="stream">Where to; it is left open.</param>
    public static void Write(Report report, Stream stream)
    {
        var rules = RulesOf(report);
        using (var json = new Utf8JsonWriter(stream, JsonText.Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, report, rules);
            WriteInvocation(json, report);
            WriteSourceRoot(json);
            json.WriteString("columnKind", "utf16CodeUnits");
            WriteResults(json, report, rules);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>Every rule that a finding names has to be in the list that <c>ruleIndex</c> points into.</summary>
    private static ImmutableArray<ReportRule> RulesOf(Report report)
    {
        var known = report.Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        foreach (var finding in report.Findings)
        {
            known.TryAdd(finding.RuleId, new ReportRule(finding.RuleId, finding.PackId, finding.Message, finding.Safety, HelpUri: null));
        }

        return [.. known.Values.OrderBy(rule => rule.Id, StringComparer.Ordinal)];
    }

    private static void WriteTool(Utf8JsonWriter json, Report report, ImmutableArray<ReportRule> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "dotnet migrate");
        json.WriteString("version", report.ToolVersion);
        json.WriteObjects("rules", rules, WriteRule);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, ReportRule rule)
    {
        json.WriteString("id", rule.Id);
        WriteMessage(json, "shortDescription", rule.Title);
        json.WriteStringIfAny("helpUri", rule.HelpUri);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", "warning");
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("pack", rule.PackId);
        json.WriteString("safety", Words.Of(rule.Safety));
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, Report report)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", report.Problems.IsEmpty);
        json.WriteObjects("toolExecutionNotifications", report.Problems, WriteProblem);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteProblem(Utf8JsonWriter json, ReportProblem problem)
    {
        json.WriteString("level", "error");
        WriteMessage(json, "message", $"{problem.Message} Try: {problem.Hint}");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, problem.Project);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteSourceRoot(Utf8JsonWriter json)
    {
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(SourceRoot);
        WriteMessage(json, "description", "The root of the tree that was scanned.");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResults(Utf8JsonWriter json, Report report, ImmutableArray<ReportRule> rules)
    {
        var indices = rules.Select((rule, index) => (rule.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        json.WriteObjects("results", report.Findings, (writer, finding) => WriteResult(writer, finding, indices[finding.RuleId]));
    }

    private static void WriteResult(Utf8JsonWriter json, Finding finding, int ruleIndex)
    {
        json.WriteString("ruleId", finding.RuleId);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", finding.Kind == FindingKind.Unresolved ? "note" : "warning");
        WriteMessage(json, "message", finding.Reason is null ? finding.Message : $"{finding.Message} {finding.Reason}");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, finding.Path);
        json.WriteStartObject("region");
        json.WriteNumber("startLine", finding.Range.StartLine);
        json.WriteNumber("startColumn", finding.Range.StartColumn);
        json.WriteNumber("endLine", finding.Range.EndLine);
        json.WriteNumber("endColumn", finding.Range.EndColumn);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString(FingerprintName, finding.Fingerprint);
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("pack", finding.PackId);
        json.WriteString("kind", Words.Of(finding.Kind));
        json.WriteString("safety", Words.Of(finding.Safety));
        json.WriteStringIfAny("tool", finding.Tool);
        json.WriteStrings("targetFrameworks", finding.TargetFrameworks);
        json.WriteEndObject();
    }

    private static void WriteArtifact(Utf8JsonWriter json, string path)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteString("uriBaseId", SourceRoot);
        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
