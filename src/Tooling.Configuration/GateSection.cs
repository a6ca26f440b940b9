using System.Collections.Immutable;
using System.Globalization;
using Tooling.Reporting.Gating;
using Tooling.Rules.Reading;

namespace Tooling.Configuration;

/// <summary>Reads the section <c>gate</c>. What has another shape than it should is reported already, and read as if it were not there.</summary>
internal static class GateSection
{
    public static GatePolicy Read(YamlMapping? section, ProblemList problems)
    {
        var policy = GatePolicy.Default;
        return section is null ? policy : policy with
        {
            Mode = ModeOf(section.TextOf("mode")) ?? policy.Mode,
            MaximumFindings = int.TryParse(section.TextOf("maximumFindings"), NumberStyles.None, CultureInfo.InvariantCulture, out var maximum) ? maximum : null,
            MinimumResolution = double.TryParse(section.TextOf("minimumResolution"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) ? rate : policy.MinimumResolution,
            FinishedPacks = section.TextsOf("finished"),
            BridgesUntil = section.Find<YamlText>("bridgesUntil") is { } day ? ReadDate(day, problems) : null,
            Waivers = section.ItemsOf<YamlMapping>("waivers").Select(waiver => ReadWaiver(waiver, problems)).ToImmutableArray(),
        };
    }

    private static GateMode? ModeOf(string? word) => word switch
    {
        "off" => GateMode.Off,
        "warn" => GateMode.Warn,
        "new" => GateMode.New,
        "all" => GateMode.All,
        _ => null,
    };

    private static Waiver ReadWaiver(YamlMapping waiver, ProblemList problems)
    {
        string[] narrowing = ["rule", "path", "fingerprint"];
        if (!waiver.Entries.Any(entry => narrowing.Contains(entry.Key.Value)))
        {
            problems.Add(waiver.Position, "This waiver would excuse everything.", "Say what it is for: add `rule:`, `path:` or `fingerprint:`.");
        }

        return new Waiver
        {
            RuleId = waiver.TextOf("rule"),
            Path = waiver.TextOf("path"),
            Fingerprint = waiver.TextOf("fingerprint"),
            Owner = waiver.TextOf("owner") ?? "",
            Reason = waiver.TextOf("reason") ?? "",
            Until = ReadDate(waiver.Find<YamlText>("until"), problems),
            Location = FormattableString.Invariant($"{waiver.Position.File}:{waiver.Position.Line}"),
        };
    }

    private static DateTime ReadDate(YamlText? text, ProblemList problems)
    {
        if (text is null)
        {
            return DateTime.MaxValue;
        }

        if (DateTime.TryParseExact(text.Trimmed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        if (text.Trimmed is [_, _, _, _, '-', _, _, '-', _, _])
        {
            problems.Add(text.Position, $"There is no day `{text.Trimmed}`.", "Write a day that the calendar has, such as `2027-01-31`.");
        }

        return DateTime.MaxValue;
    }
}
