using System.Text.Json;

namespace Tooling.Reporting.Writers;

/// <summary>Writes a report as JSON: <c>docs/report.schema.json</c> describes it. The same report gives the same bytes.</summary>
public static class JsonReportWriter
{
    /// <summary>Writes a report, as UTF-8, indented, with <c>\n</c> line ends and one at the end.</summary>
    /// <param name="report">The report.</param>
    /// <param name="stream">Where to; it is left open.</param>
    public static void Write(Report report, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, JsonText.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", Report.SchemaVersion);
            json.WriteString("toolVersion", report.ToolVersion);
            json.WriteStrings("packs", report.Packs);
            json.WriteStrings("projects", report.Projects);
            json.WriteNumber("projectCount", report.ProjectCount);
            json.WriteNumber("fileCount", report.FileCount);
            json.WriteNumber("resolutionRate", Math.Round(report.ResolutionRate, 4));
            if (report.ResolvedCandidates is { } resolved)
            {
                json.WriteNumber("resolvedCandidates", resolved);
            }

            WriteCounts(json, report);
            json.WriteObjects("rules", report.Rules, WriteRule);
            json.WriteObjects("findings", report.Findings, WriteFinding);
            json.WriteObjects("tools", report.Tools, WriteTool);
            if (!report.Bridges.IsEmpty)
            {
                json.WriteObjects("bridges", report.Bridges, WriteBridge);
            }

            if (!report.Progress.IsEmpty)
            {
                json.WriteObjects("progress", report.Progress, WriteProgress);
            }

            json.WriteObjects("problems", report.Problems, WriteProblem);
            json.WriteObjects("changes", report.Changes, WriteChange);
            if (report.Gate is { } decision)
            {
                JsonGate.Write(json, decision);
            }

            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteCounts(Utf8JsonWriter json, Report report)
    {
        var counts = report.Counts;
        json.WriteStartObject("counts");
        json.WriteNumber("total", counts.Total);
        json.WriteNumber("rewrite", counts.Rewrite);
        json.WriteNumber("manual", counts.Manual);
        json.WriteNumber("unresolved", counts.Unresolved);
        if (report.SuppressedCount is > 0 and var suppressed)
        {
            json.WriteNumber("suppressed", suppressed);
        }

        json.WriteEndObject();
    }

    private static void WriteBridge(Utf8JsonWriter json, ReportBridge bridge)
    {
        json.WriteString("path", bridge.Path);
        json.WriteString("pack", bridge.PackId);
        json.WriteStringIfAny("until", bridge.Until is { } until ? ReportBridge.Day(until) : null);
    }

    private static void WriteProgress(Utf8JsonWriter json, ProgressStep step)
    {
        json.WriteString("at", step.At);
        json.WriteString("migration", step.MigrationId);
        json.WriteNumber("change", step.Change);
        json.WriteNumber("rewritten", step.Rewritten);
    }

    private static void WriteRule(Utf8JsonWriter json, ReportRule rule)
    {
        json.WriteString("id", rule.Id);
        json.WriteString("pack", rule.PackId);
        json.WriteString("title", rule.Title);
        json.WriteString("safety", Words.Of(rule.Safety));
        json.WriteStringIfAny("helpUri", rule.HelpUri);
        json.WriteStringIfAny("why", rule.Why);
        json.WriteStringIfAny("whenNot", rule.WhenNot);
        json.WriteStringIfAny("advice", rule.Advice);
        json.WriteObjects("examples", rule.Examples, static (writer, example) =>
        {
            writer.WriteString("before", example.Before);
            writer.WriteStringIfAny("after", example.After);
        });
    }

    /// <summary>Writes the properties of a finding into the object that is open: the same ones wherever a finding is written.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="finding">The finding.</param>
    public static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("ruleId", finding.RuleId);
        json.WriteString("pack", finding.PackId);
        json.WriteString("safety", Words.Of(finding.Safety));
        json.WriteString("kind", Words.Of(finding.Kind));
        json.WriteString("message", finding.Message);
        json.WriteStringIfAny("reason", finding.Reason);
        json.WriteString("path", finding.Path);
        WriteRange(json, finding.Range);
        json.WriteString("fingerprint", finding.Fingerprint);
        json.WriteStringIfAny("tool", finding.Tool);
        json.WriteStrings("targetFrameworks", finding.TargetFrameworks);
        if (finding.BaselineState is { } state)
        {
            json.WriteString("baselineState", Words.Of(state));
        }

        if (finding.Suppression is { } suppression)
        {
            json.WriteStartObject("suppression");
            json.WriteString("owner", suppression.Owner);
            json.WriteString("reason", suppression.Reason);
            json.WriteString("until", JsonGate.Day(suppression.Until));
            json.WriteEndObject();
        }

        json.WriteStringIfAny("suppressedIn", finding.SuppressedIn is { } place ? Words.Of(place) : null);
    }

    private static void WriteChange(Utf8JsonWriter json, ReportChange change)
    {
        json.WriteString("path", change.Path);
        json.WriteObjects("hunks", change.Hunks, static (writer, hunk) =>
        {
            writer.WriteNumber("startLine", hunk.StartLine);
            writer.WriteStrings("before", hunk.Before);
            writer.WriteStrings("after", hunk.After);
        });
    }

    private static void WriteTool(Utf8JsonWriter json, ToolEntry tool)
    {
        json.WriteString("id", tool.Id);
        json.WriteString("family", tool.Family);
        json.WriteString("name", tool.Name);
        json.WriteString("commandPath", tool.CommandPath);
        json.WriteString("kind", Words.Of(tool.Kind));
        json.WriteString("api", Words.Of(tool.Api));
        json.WriteStringIfAny("description", tool.Description);
        json.WriteStringIfAny("category", tool.Category);
        json.WriteStrings("tags", tool.Tags);
        json.WriteObjects("parameters", tool.Parameters, WriteParameter);
        json.WriteStringIfAny("returns", tool.Returns);
        WriteHandler(json, tool.Handler);
        if (tool.Callers is { } callers)
        {
            json.WriteObjects("callers", callers, WriteCaller);
        }

        json.WriteNumber("findingCount", tool.FindingCount);
        json.WriteStrings("projects", tool.Projects);
        json.WriteStrings("targetFrameworks", tool.TargetFrameworks);
        json.WriteString("path", tool.Path);
        WriteRange(json, tool.Range);
        if (tool.Migration is { } migration)
        {
            json.WriteStartObject("migration");
            json.WriteString("id", migration.Id);
            json.WriteBoolean("active", migration.IsActive);
            json.WriteString("at", migration.At.UtcDateTime);
            json.WriteString("packs", migration.Packs);
            json.WriteString("toolVersion", migration.ToolVersion);
            json.WriteEndObject();
        }
    }

    private static void WriteHandler(Utf8JsonWriter json, ToolHandler? handler)
    {
        if (handler is null)
        {
            return;
        }

        json.WriteStartObject("handler");
        json.WriteStringIfAny("name", handler.Name);
        json.WriteString("path", handler.Path);
        WriteRange(json, handler.Range);
        json.WriteEndObject();
    }

    private static void WriteCaller(Utf8JsonWriter json, ToolCaller caller)
    {
        json.WriteString("name", caller.Name);
        json.WriteString("path", caller.Path);
        WriteRange(json, caller.Range);
    }

    private static void WriteParameter(Utf8JsonWriter json, ToolParameter parameter)
    {
        json.WriteString("name", parameter.Name);
        json.WriteString("kind", Words.Of(parameter.Kind));
        json.WriteStrings("aliases", parameter.Aliases);
        json.WriteString("type", parameter.Type);
        json.WriteBoolean("required", parameter.IsRequired);
        json.WriteStringIfAny("default", parameter.Default);
        json.WriteStringIfAny("description", parameter.Description);
    }

    private static void WriteProblem(Utf8JsonWriter json, ReportProblem problem)
    {
        json.WriteString("project", problem.Project);
        json.WriteString("message", problem.Message);
        json.WriteString("hint", problem.Hint);
    }

    private static void WriteRange(Utf8JsonWriter json, SourceRange range)
    {
        json.WriteStartObject("range");
        json.WriteNumber("startLine", range.StartLine);
        json.WriteNumber("startColumn", range.StartColumn);
        json.WriteNumber("endLine", range.EndLine);
        json.WriteNumber("endColumn", range.EndColumn);
        json.WriteEndObject();
    }
}
