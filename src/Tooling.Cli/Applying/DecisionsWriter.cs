using System.Text.Encodings.Web;
using System.Text.Json;
using Tooling.Cli.Rendering;
using Tooling.Engine.Planning;
using Tooling.Engine.Sessions;
using Tooling.Reporting.Writers;

namespace Tooling.Cli.Applying;

/// <summary>Writes the decisions of a session, as YAML, or as JSON where the file is called so.</summary>
internal static class DecisionsWriter
{
    /// <summary>Writes them.</summary>
    /// <param name="io">Where errors of the file are said.</param>
    /// <param name="file">The file.</param>
    /// <param name="open">The session.</param>
    public static void Write(CommandIo io, string file, OpenSession open)
    {
        if (file.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            io.WriteJson(file, stream => WriteJson(stream, open));
            return;
        }

        io.WriteText(file, (writer, _) => WriteYaml(new TextPage(writer, color: false, int.MaxValue), open));
    }

    private static void WriteYaml(TextPage page, OpenSession open)
    {
        page.Line("# Decisions about the units of a plan: approve, skip, or later.");
        page.Line("# dotnet migrate apply --mode manual --decisions FILE");
        page.Line("units:");
        foreach (var unit in open.Session.Units)
        {
            var plan = open.Plan.Only(unit.Unit);
            var risk = UnitRisk.Of(plan);
            page.Line($"  # {ClosingLine.Count(plan.Files.Length, "file")}, {ClosingLine.Count(plan.Findings.Length, "finding")}, risk {UnitPage.WordOf(risk.Level)}: {string.Join("; ", risk.Reasons)}");
            page.Line($"  - unit: {Quoted(unit.Unit.Name)}");
            page.Line($"    decision: {Decisions.WordOf(unit.Decision)}");
            page.Line($"    edits: {Quoted(unit.Edits)}");
        }
    }

    private static void WriteJson(Stream stream, OpenSession open)
    {
        using (var json = new Utf8JsonWriter(stream, JsonText.Options))
        {
            json.WriteStartObject();
            json.WriteObjects("units", open.Session.Units, static (writer, unit) =>
            {
                writer.WriteString("unit", unit.Unit.Name);
                writer.WriteString("decision", Decisions.WordOf(unit.Decision));
                writer.WriteString("edits", unit.Edits);
            });
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>A string of JSON is one of YAML as well; digits alone would be a number in quotes' absence.</summary>
    private static string Quoted(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";
}
