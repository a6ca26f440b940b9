using System.Text.Json;
using Tooling.Engine.Fixing;
using Tooling.Engine.Validation;
using Tooling.Reporting.Writers;

namespace Tooling.Cli.Rendering;

/// <summary>Writes what checks found.</summary>
internal static class ValidationRenderer
{
    private const int SchemaVersion = 1;

    /// <summary>What was mended, a line each, then the checks.</summary>
    public static void WriteText(TextPage page, AutoFixResult result)
    {
        foreach (var fix in result.Fixes)
        {
            page.Line($"{page.Paint("mended", TextColor.Green)} {(fix.Path is { } path ? path + ": " : string.Empty)}{fix.Message}");
        }

        WriteText(page, result.Validation);
    }

    /// <summary>One line a check, and what it has to say below it.</summary>
    public static void WriteText(TextPage page, ValidationResult result)
    {
        foreach (var check in result.Checks)
        {
            var (word, color) = Word(check.Outcome);
            page.Line($"{page.Paint(word, color)} {check.Name}");
            foreach (var problem in check.Problems)
            {
                page.Line($"    {(problem.Place is { } place ? place + ": " : string.Empty)}{problem.Message}");
            }
        }
    }

    /// <summary>As JSON.</summary>
    public static void WriteJson(Stream stream, AutoFixResult result)
    {
        JsonResult.Write(stream, SchemaVersion, json =>
        {
            json.WriteBoolean("valid", result.Validation.IsValid);
            json.WriteStrings("migrations", result.Validation.Migrations);
            json.WriteString("mendedBy", result.MigrationId);
            json.WriteObjects("mended", result.Fixes, static (writer, fix) =>
            {
                writer.WriteString("place", fix.Path);
                writer.WriteString("message", fix.Message);
            });
            WriteChecks(json, result.Validation);
        });
    }

    /// <summary>The checks, as a property of an object that was begun.</summary>
    public static void WriteChecks(Utf8JsonWriter json, ValidationResult result) => json.WriteObjects("checks", result.Checks, static (writer, check) =>
    {
        writer.WriteString("name", check.Name);
        writer.WriteString("outcome", Word(check.Outcome).Word);
        writer.WriteObjects("problems", check.Problems, static (inner, problem) =>
        {
            inner.WriteString("place", problem.Place);
            inner.WriteString("message", problem.Message);
            inner.WriteBoolean("failure", problem.IsFailure);
        });
    });

    private static (string Word, TextColor Color) Word(CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.Passed => ("passed", TextColor.Green),
        CheckOutcome.Failed => ("failed", TextColor.Red),
        _ => ("unknown", TextColor.Yellow),
    };
}
