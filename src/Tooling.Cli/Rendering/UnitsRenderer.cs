using System.Collections.Immutable;
using System.Text.Json;
using Tooling.Cli.Options;
using Tooling.Engine.Validation;
using Tooling.Reporting;
using Tooling.Reporting.Writers;

namespace Tooling.Cli.Rendering;

/// <summary>Writes what became of each unit of a plan.</summary>
internal static class UnitsRenderer
{
    private const int SchemaVersion = 1;

    /// <summary>Writes it.</summary>
    /// <param name="io">Where to.</param>
    /// <param name="format">The form.</param>
    /// <param name="file">The file; null for standard output.</param>
    /// <param name="units">The units, in the order in which they were applied.</param>
    /// <param name="remaining">What is left to a person.</param>
    public static void Write(CommandIo io, string format, string? file, ImmutableArray<UnitResult> units, Report remaining)
    {
        if (format == OutputOptions.Json)
        {
            io.WriteJson(file, stream => WriteJson(stream, units, remaining));
            return;
        }

        io.WriteText(file, (writer, options) => WriteText(writer, options, units, remaining));
    }

    /// <summary>One paragraph a unit, then what is left to a person.</summary>
    private static void WriteText(TextWriter writer, TextReportOptions options, ImmutableArray<UnitResult> units, Report remaining)
    {
        var page = new TextPage(writer, options.Color, options.Width);
        foreach (var unit in units)
        {
            var (word, color) = unit.IsApplied ? ("applied", TextColor.Green) : unit.Applied is null ? ("skipped", TextColor.Yellow) : ("taken back", TextColor.Red);
            page.Line($"{page.Paint(word, color)} {string.Join(", ", unit.Unit.Projects)}: {ClosingLine.Count(unit.Unit.Files.Length, "file")}{(unit.IsApplied ? $", migration {unit.Applied!.MigrationId}" : string.Empty)}");
            if (unit.Failure is { } failure)
            {
                page.Line($"    {failure}");
            }

            if (unit.Validation is { } validation)
            {
                ValidationRenderer.WriteText(page, validation);
            }

            page.Line();
        }

        TextReportWriter.Write(remaining, writer, options);
    }

    private static void WriteJson(Stream stream, ImmutableArray<UnitResult> units, Report remaining)
    {
        using (var json = new Utf8JsonWriter(stream, JsonText.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", SchemaVersion);
            json.WriteString("toolVersion", ToolVersion.Current);
            json.WriteObjects("units", units, static (writer, unit) =>
            {
                writer.WriteStrings("projects", unit.Unit.Projects);
                writer.WriteStrings("files", unit.Unit.Files);
                writer.WriteBoolean("applied", unit.IsApplied);
                writer.WriteString("migration", unit.Applied?.MigrationId);
                writer.WriteString("failure", unit.Failure);
                if (unit.Validation is { } validation)
                {
                    ValidationRenderer.WriteChecks(writer, validation);
                }
            });
            json.WriteObjects("remaining", remaining.Findings, JsonReportWriter.WriteFinding);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }
}
