using System.Collections.Immutable;
using System.Text.Json;
using Tooling.Reporting.Gating;

namespace Tooling.Reporting.Writers.Baselines;

/// <summary>Reads a baseline, with the line of every mistake.</summary>
internal static class BaselineReader
{
    private const string Restore = "Take the last good version from git, or delete the file and create it anew: dotnet migrate baseline create.";

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static Baseline Read(ReadOnlySpan<byte> utf8, string fileName)
    {
        utf8 = utf8.StartsWith(ByteOrderMark) ? utf8.Slice(ByteOrderMark.Length) : utf8;
        var json = new JsonTokens(utf8, fileName, Restore);
        RefuseConflict(utf8, json);
        json.Read();
        var baseline = ReadBaseline(ref json);
        json.Read();
        return baseline;
    }

    private static Baseline ReadBaseline(ref JsonTokens json)
    {
        json.Expect(JsonTokenType.StartObject, "a baseline: { \"schemaVersion\": ... }");
        string? scope = null;
        ImmutableArray<BaselineEntry>? entries = null;
        ImmutableArray<BaselineGrowth>? history = null;
        var hasVersion = false;
        while (json.ReadProperty() is { } name)
        {
            switch (name)
            {
                case "schemaVersion":
                    CheckVersion(ref json);
                    hasVersion = true;
                    break;
                case "scope":
                    scope = json.Text(name);
                    break;
                case "findings":
                    entries = ReadEntries(ref json);
                    break;
                case "history":
                    history = ReadHistory(ref json);
                    break;
                default:
                    throw Unknown(ref json, name);
            }
        }

        var missing = !hasVersion ? "schemaVersion" : scope is null ? "scope" : entries is null ? "findings" : history is null ? "history" : null;
        return missing is null
            ? new Baseline { Scope = scope!, Entries = entries!.Value, History = history!.Value }
            : throw json.Mistake($"The baseline lacks '{missing}'.");
    }

    private static void CheckVersion(ref JsonTokens json)
    {
        var version = json.Number("schemaVersion");
        if (version > Baseline.SchemaVersion)
        {
            throw json.Mistake(
                json.Line(),
                FormattableString.Invariant($"The baseline was written by a newer version of this tool: its form is {version}, and this version reads {Baseline.SchemaVersion}."),
                "Update the tool: dotnet tool update dotnet-migrate.");
        }
    }

    private static ImmutableArray<BaselineEntry> ReadEntries(ref JsonTokens json)
    {
        json.Expect(JsonTokenType.StartArray, "a list of findings");
        var entries = ImmutableArray.CreateBuilder<BaselineEntry>();
        var seen = new HashSet<(string, string, string)>();
        while (json.ReadItem())
        {
            var line = json.Line();
            var entry = ReadEntry(ref json);
            if (!seen.Add((entry.Fingerprint, entry.RuleId, entry.Path)))
            {
                throw json.Mistake(line, $"The finding '{entry.Fingerprint}' in '{entry.Path}' is there twice.", "Keep one of the lines; its count says how many there are.");
            }

            entries.Add(entry);
        }

        return entries.ToImmutable();
    }

    private static BaselineEntry ReadEntry(ref JsonTokens json)
    {
        json.Expect(JsonTokenType.StartObject, "a finding: { \"fingerprint\": ... }");
        string? fingerprint = null, rule = null, path = null;
        int? count = null;
        while (json.ReadProperty() is { } name)
        {
            switch (name)
            {
                case "fingerprint":
                    fingerprint = json.Text(name);
                    break;
                case "count":
                    count = json.Number(name);
                    break;
                case "rule":
                    rule = json.Text(name);
                    break;
                case "path":
                    path = json.Text(name);
                    break;
                default:
                    throw Unknown(ref json, name);
            }
        }

        return fingerprint is not null && count is not null && rule is not null && path is not null
            ? new BaselineEntry(fingerprint, count.Value, rule, path)
            : throw json.Mistake("A finding has 'fingerprint', 'count', 'rule' and 'path'; one of them is missing.");
    }

    private static ImmutableArray<BaselineGrowth> ReadHistory(ref JsonTokens json)
    {
        json.Expect(JsonTokenType.StartArray, "a list of what happened");
        var history = ImmutableArray.CreateBuilder<BaselineGrowth>();
        while (json.ReadItem())
        {
            history.Add(ReadGrowth(ref json));
        }

        return history.ToImmutable();
    }

    private static BaselineGrowth ReadGrowth(ref JsonTokens json)
    {
        json.Expect(JsonTokenType.StartObject, "an entry: { \"at\": ... }");
        DateTimeOffset at = default;
        string? by = null, reason = null;
        var count = 0;
        ImmutableArray<string>? fingerprints = null;
        while (json.ReadProperty() is { } name)
        {
            switch (name)
            {
                case "at":
                    at = json.Time(name);
                    break;
                case "by":
                    by = json.Text(name);
                    break;
                case "reason":
                    reason = json.Text(name);
                    break;
                case "count":
                    count = json.Number(name, lowest: 0);
                    break;
                case "fingerprints":
                    fingerprints = json.Texts(name);
                    break;
                default:
                    throw Unknown(ref json, name);
            }
        }

        return at != default && by is not null && reason is not null && fingerprints is not null
            ? new BaselineGrowth(at, by, reason, count, fingerprints.Value)
            : throw json.Mistake("An entry of the history has 'at', 'by', 'reason', 'count' and 'fingerprints'; one of them is missing.");
    }

    /// <summary>What git leaves of a merge is the usual way in which a baseline stops being JSON.</summary>
    private static void RefuseConflict(ReadOnlySpan<byte> utf8, JsonTokens json)
    {
        var marker = utf8.IndexOf("<<<<<<< "u8);
        if (marker == 0 || (marker > 0 && utf8[marker - 1] == (byte)'\n'))
        {
            throw json.Mistake(
                1 + utf8.Slice(0, marker).Count((byte)'\n'),
                "A merge left its conflict here.",
                "Remove the lines of git, keep the findings that both sides have, and run: dotnet migrate baseline update.");
        }
    }

    private static FileFormatException Unknown(ref JsonTokens json, string name) => json.Mistake($"'{name}' is nothing that a baseline has.");
}
