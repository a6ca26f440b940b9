using Tooling.Cli.Options;
using Tooling.Engine.Applying;
using Tooling.Engine.Planning;
using Tooling.Reporting;
using Tooling.Reporting.Writers;

namespace Tooling.Cli.Rendering;

/// <summary>Writes what a migration did: the files, what is left to a person, and how to take it back.</summary>
internal static class ApplyRenderer
{
    private const int SchemaVersion = 1;

    /// <summary>Writes it.</summary>
    /// <param name="io">Where to.</param>
    /// <param name="format">The form.</param>
    /// <param name="file">The file; null for standard output.</param>
    /// <param name="applied">What was written.</param>
    /// <param name="plan">The plan; null where it was resumed.</param>
    /// <param name="remaining">What is left to a person; null where that is not known.</param>
    /// <param name="review">The rewrites that a person should look at; null where they are not known.</param>
    /// <param name="rollbackCommand">The command that takes it back, where something was written.</param>
    public static void Write(CommandIo io, string format, string? file, TransactionResult applied, Plan? plan, Report? remaining, Report? review, string rollbackCommand)
    {
        if (format == OutputOptions.Json)
        {
            io.WriteJson(file, stream => WriteJson(stream, applied, remaining));
            return;
        }

        io.WriteText(file, (writer, options) => WriteText(writer, options, applied, plan, remaining, review, rollbackCommand));
    }

    private static void WriteText(TextWriter writer, TextReportOptions options, TransactionResult applied, Plan? plan, Report? remaining, Report? review, string rollbackCommand)
    {
        var page = new TextPage(writer, options.Color, options.Width);
        foreach (var file in applied.Files)
        {
            page.Line($"{page.Paint(applied.Outcome == ApplyOutcome.RolledBack ? "restored" : "changed", TextColor.Green)} {file}");
        }

        if (plan is not null && !applied.Files.IsEmpty)
        {
            PlanRenderer.WriteProofs(page, plan.Proofs);
        }

        if (applied is { Outcome: ApplyOutcome.Applied, MigrationId: { } migration })
        {
            page.Line($"migration {migration}: take it back with '{rollbackCommand}'");
            page.Line();
        }

        if (remaining is not null)
        {
            TextReportWriter.Write(remaining, writer, options);
        }

        if (review is not null && applied.Outcome == ApplyOutcome.Applied)
        {
            ReviewRenderer.Write(page, review);
        }
    }

    private static void WriteJson(Stream stream, TransactionResult applied, Report? remaining)
    {
        JsonResult.Write(stream, SchemaVersion, json =>
        {
            json.WriteString("migration", applied.MigrationId);
            json.WriteStrings("changedFiles", applied.Files);
            if (remaining is not null)
            {
                json.WriteObjects("remaining", remaining.Findings, JsonReportWriter.WriteFinding);
            }
        });
    }
}
