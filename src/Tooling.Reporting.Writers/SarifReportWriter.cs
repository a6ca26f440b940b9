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

    /// <summary>Every rule that a result names has to be in the list that <c>ruleIndex</c> points into.</summary>
    private static ImmutableArray<ReportRule> RulesOf(Report report)
    {
        var known = report.Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        foreach (var finding in report.Findings)
        {
            known.TryAdd(finding.RuleId, new ReportRule(finding.RuleId, finding.PackId, finding.Message, finding.Safety, HelpUri: null));
        }

        // The baseline knows the rule of what is gone by its id alone.
        foreach (var gone in report.Gate?.Gone ?? [])
        {
            known.TryAdd(gone.RuleId, new ReportRule(gone.RuleId, PackId: string.Empty, gone.RuleId, Safety.Safe, HelpUri: null));
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
        if (rule.Why is { } why)
        {
            WriteMarkdown(json, "fullDescription", why);
        }

        WriteMarkdown(json, "help", HelpOf(rule));
        json.WriteStringIfAny("helpUri", rule.HelpUri);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", "warning");
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("pack", rule.PackId);
        json.WriteString("safety", Words.Of(rule.Safety));
        json.WriteEndObject();
    }

    private static string HelpOf(ReportRule rule)
    {
        var parts = new List<string?> { rule.Why ?? rule.Title, rule.Advice, rule.WhenNot is null ? null : $"When not: {rule.WhenNot}" };
        foreach (var example in rule.Examples)
        {
            var fence = MarkdownText.FenceFor([example.Before, example.After ?? string.Empty]);
            string Block(string label, string text) => example.Format is null ? $"{fence}csharp\n// {label}\n{text.TrimEnd()}\n{fence}" : $"{label}:\n\n{fence}{example.Format}\n{text.TrimEnd()}\n{fence}";
            parts.Add(Block("before", example.Before));
            parts.Add(example.After is null ? null : Block("after", example.After));
        }

        return string.Join("\n\n", parts.Where(part => part is not null).Select(part => part!.TrimEnd()));
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
        var changes = report.Changes.ToDictionary(change => change.Path, StringComparer.Ordinal);
        json.WriteStartArray("results");
        foreach (var finding in report.Findings)
        {
            json.WriteStartObject();
            SarifResult.Write(json, finding, indices[finding.RuleId], changes.GetValueOrDefault(finding.Path));
            json.WriteEndObject();
        }

        foreach (var gone in report.Gate?.Gone ?? [])
        {
            json.WriteStartObject();
            SarifResult.WriteGone(json, gone, indices[gone.RuleId]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Where a file is.</summary>
    internal static void WriteArtifact(Utf8JsonWriter json, string path)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join("/", path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteString("uriBaseId", SourceRoot);
        json.WriteEndObject();
    }

    internal static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>Markdown is readable as it is, so it is the plain text too, which SARIF asks for.</summary>
    private static void WriteMarkdown(Utf8JsonWriter json, string name, string markdown)
    {
        json.WriteStartObject(name);
        json.WriteString("text", markdown);
        json.WriteString("markdown", markdown);
        json.WriteEndObject();
    }
}
