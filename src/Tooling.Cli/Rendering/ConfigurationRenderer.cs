using System.Collections.Immutable;
using System.Text.Json;
using Tooling.Cli.Commands;
using Tooling.Configuration;
using Tooling.Reporting.Writers;

namespace Tooling.Cli.Rendering;

/// <summary>Writes settings, and where they come from.</summary>
internal static class ConfigurationRenderer
{
    private const int SchemaVersion = 1;

    /// <summary>Settings as a table.</summary>
    public static void WriteText(TextWriter writer, TextReportOptions options, ImmutableArray<EffectiveSetting> settings)
    {
        var table = new TextTable(["setting", "value", "from"], rightAligned: []);
        foreach (var setting in settings)
        {
            table.Add([setting.Key, setting.Value, setting.Source]);
        }

        Write(new TextPage(writer, options.Color, options.Width), table);
    }

    /// <summary>Differences as a table.</summary>
    public static void WriteText(TextWriter writer, TextReportOptions options, ImmutableArray<SettingDifference> differences, (string Left, string Right) names)
    {
        if (differences.IsEmpty)
        {
            return;
        }

        var table = new TextTable(["setting", names.Left, names.Right, "from"], rightAligned: []);
        foreach (var difference in differences)
        {
            table.Add([difference.Key, difference.Left.Value, difference.Right.Value, $"{difference.Left.Source}; {difference.Right.Source}"]);
        }

        Write(new TextPage(writer, options.Color, options.Width), table);
    }

    /// <summary>Settings as JSON.</summary>
    public static void WriteJson(Stream stream, EffectiveConfiguration configuration) => WriteJson(stream, json =>
    {
        json.WriteString("profile", configuration.Profile);
        json.WriteStrings("profiles", configuration.Profiles);
        json.WriteObjects("settings", configuration.Settings, static (writer, setting) => WriteSetting(writer, setting, withKey: true));
    });

    /// <summary>Differences as JSON.</summary>
    public static void WriteJson(Stream stream, ImmutableArray<SettingDifference> differences) => WriteJson(stream, json => json.WriteObjects("differences", differences, static (writer, difference) =>
    {
        writer.WriteString("key", difference.Key);
        writer.WriteStartObject("left");
        WriteSetting(writer, difference.Left, withKey: false);
        writer.WriteEndObject();
        writer.WriteStartObject("right");
        WriteSetting(writer, difference.Right, withKey: false);
        writer.WriteEndObject();
    }));

    /// <summary>Mistakes as JSON.</summary>
    public static void WriteJson(Stream stream, ImmutableArray<ConfigurationProblem> problems) => WriteJson(stream, json =>
    {
        json.WriteBoolean("valid", problems.IsEmpty);
        json.WriteObjects("problems", problems, static (writer, problem) =>
        {
            writer.WriteString("place", problem.Place);
            writer.WriteString("message", problem.Message);
            writer.WriteString("hint", problem.Hint);
        });
    });

    private static void WriteSetting(Utf8JsonWriter json, EffectiveSetting setting, bool withKey)
    {
        if (withKey)
        {
            json.WriteString("key", setting.Key);
        }

        json.WriteString("value", setting.Value);
        json.WriteString("source", setting.Source);
    }

    private static void WriteJson(Stream stream, Action<Utf8JsonWriter> write)
    {
        JsonResult.Write(stream, SchemaVersion, write);
    }

    private static void Write(TextPage page, TextTable table)
    {
        table.Write(page);
        page.Line();
    }
}
