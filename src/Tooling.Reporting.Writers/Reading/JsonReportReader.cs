using System.Text.Json;

namespace Tooling.Reporting.Writers.Reading;

/// <summary>Reads a report that <see cref="JsonReportWriter"/> wrote.</summary>
public static class JsonReportReader
{
    /// <summary>Reads a report.</summary>
    /// <param name="utf8">The content of the file.</param>
    /// <param name="fileName">The file's path, for messages.</param>
    /// <returns>The report.</returns>
    /// <exception cref="FileFormatException">It is damaged, something else, or of a newer version.</exception>
    public static Report Read(ReadOnlyMemory<byte> utf8, string fileName)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            var root = new JsonPart(fileName, "$", document.RootElement);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw root.Mistake("$", "is not an object");
            }

            var version = root.Number("schemaVersion");
            return version <= Report.SchemaVersion ? ReadReport(root) : throw new FileFormatException(
                FormattableString.Invariant($"The report was written by a newer version of this tool: its form is {version}, and this version reads {Report.SchemaVersion}."),
                "Update the tool: dotnet tool update dotnet-migrate.",
                fileName);
        }
        catch (JsonException e)
        {
            throw new FileFormatException("This is not JSON.", "Write the report anew: dotnet migrate scan --format json --output FILE.", FormattableString.Invariant($"{fileName}:{(e.LineNumber ?? 0) + 1}"));
        }
    }

    private static Report ReadReport(JsonPart root)
    {
        var report = new Report
        {
            ToolVersion = root.Text("toolVersion"),
            Packs = root.Texts("packs"),
            Projects = root.Texts("projects"),
            Rules = root.Parts("rules", ReadRule),
            Findings = root.Parts("findings", ReadFinding),
            Tools = root.Parts("tools", ReadTool),
            Bridges = root.Has("bridges") ? root.Parts("bridges", bridge => new ReportBridge(bridge.Text("path"), bridge.Text("pack"), bridge.TextIfAny("until") is null ? null : bridge.Day("until"))) : [],
            Progress = ProgressPart.Read(root),
            Problems = root.Parts("problems", problem => new ReportProblem(problem.Text("project"), problem.Text("message"), problem.Text("hint"))),
            Changes = root.Parts("changes", ReadChange),
            ProjectCount = root.Number("projectCount"),
            FileCount = root.Number("fileCount"),
            ResolutionRate = root.Share("resolutionRate"),
            ResolvedCandidates = root.Has("resolvedCandidates") ? root.Number("resolvedCandidates") : null,
        };
        return root.PartIfAny("gate") is { } gate ? report with { Gate = GatePart.Read(gate, report.Findings) } : report;
    }

    private static ReportRule ReadRule(JsonPart rule) =>
        new(rule.Text("id"), rule.Text("pack"), rule.Text("title"), rule.Word<Safety>("safety", Words.Of), rule.TextIfAny("helpUri"))
        {
            Why = rule.TextIfAny("why"),
            WhenNot = rule.TextIfAny("whenNot"),
            Advice = rule.TextIfAny("advice"),
            Examples = rule.Parts("examples", example => new ReportExample(example.Text("before"), example.TextIfAny("after"))),
        };

    private static Finding ReadFinding(JsonPart finding) => new()
    {
        RuleId = finding.Text("ruleId"),
        PackId = finding.Text("pack"),
        Safety = finding.Word<Safety>("safety", Words.Of),
        Kind = finding.Word<FindingKind>("kind", Words.Of),
        Message = finding.Text("message"),
        Reason = finding.TextIfAny("reason"),
        Path = finding.Text("path"),
        Range = ReadRange(finding),
        Fingerprint = finding.Text("fingerprint"),
        Tool = finding.TextIfAny("tool"),
        TargetFrameworks = finding.Texts("targetFrameworks"),
        BaselineState = finding.TextIfAny("baselineState") is null ? null : finding.Word<BaselineState>("baselineState", Words.Of),
        SuppressedIn = finding.TextIfAny("suppressedIn") is null ? null : finding.Word<SuppressionPlace>("suppressedIn", Words.Of),
        Suppression = finding.PartIfAny("suppression") is { } waiver ? new Suppression(waiver.Text("owner"), waiver.Text("reason"), waiver.Day("until")) : null,
    };

    private static ToolEntry ReadTool(JsonPart tool) => new()
    {
        Id = tool.TextIfAny("id") ?? string.Empty,
        Family = tool.TextIfAny("family") ?? string.Empty,
        Name = tool.Text("name"),
        CommandPath = tool.Text("commandPath"),
        Kind = tool.Word<ToolKind>("kind", Words.Of),
        Api = tool.Word<ApiGeneration>("api", Words.Of),
        Description = tool.TextIfAny("description"),
        Category = tool.TextIfAny("category"),
        Tags = tool.Texts("tags"),
        Parameters = tool.Parts("parameters", ReadParameter),
        Returns = tool.TextIfAny("returns"),
        Callers = tool.Has("callers") ? tool.Parts("callers", ReadCaller) : null,
        FindingCount = tool.Has("findingCount") ? tool.Number("findingCount") : 0,
        Projects = tool.Texts("projects"),
        TargetFrameworks = tool.Texts("targetFrameworks"),
        Handler = tool.PartIfAny("handler") is { } handler ? new ToolHandler(handler.TextIfAny("name"), handler.Text("path"), ReadRange(handler)) : null,
        Path = tool.Text("path"),
        Range = ReadRange(tool),
    };

    private static ToolCaller ReadCaller(JsonPart caller) => new(caller.Text("name"), caller.Text("path"), ReadRange(caller));

    private static ToolParameter ReadParameter(JsonPart parameter) => new()
    {
        Name = parameter.Text("name"),
        Kind = parameter.Word<ToolParameterKind>("kind", Words.Of),
        Aliases = parameter.Texts("aliases"),
        Type = parameter.Text("type"),
        IsRequired = parameter.IsTrue("required"),
        Default = parameter.TextIfAny("default"),
        Description = parameter.TextIfAny("description"),
    };

    private static ReportChange ReadChange(JsonPart change) =>
        new(change.Text("path"), change.Parts("hunks", hunk => new ChangedLines(hunk.Number("startLine"), hunk.Texts("before"), hunk.Texts("after"))));

    private static SourceRange ReadRange(JsonPart owner)
    {
        var range = owner.Part("range");
        return new SourceRange(range.Number("startLine"), range.Number("startColumn"), range.Number("endLine"), range.Number("endColumn"));
    }
}
