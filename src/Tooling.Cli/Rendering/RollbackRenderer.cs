using Tooling.Engine.Applying;
using Tooling.Reporting.Writers;

namespace Tooling.Cli.Rendering;

/// <summary>Writes what a rollback restored, or would restore.</summary>
internal static class RollbackRenderer
{
    private const int SchemaVersion = 1;

    /// <summary>One line a file; a dry run shows the difference as well.</summary>
    public static void WriteText(TextWriter writer, TextReportOptions options, RestoreResult result)
    {
        var page = new TextPage(writer, options.Color, options.Width);
        foreach (var change in result.Changes)
        {
            UnifiedDiff.Write(page, change.Path, SourceBytes.ToText(change.Before.AsSpan()), SourceBytes.ToText(change.After.AsSpan()));
        }

        if (!result.Changes.IsEmpty)
        {
            page.Line();
        }

        foreach (var file in result.Restored)
        {
            var word = result.Merged.Contains(file, StringComparer.Ordinal) ? (result.DryRun ? "would merge" : "merged") : result.DryRun ? "would restore" : "restored";
            page.Line($"{page.Paint(word, TextColor.Green)} {file}");
        }
    }

    /// <summary>As JSON.</summary>
    public static void WriteJson(Stream stream, RestoreResult result)
    {
        JsonResult.Write(stream, SchemaVersion, json =>
        {
            json.WriteBoolean("dryRun", result.DryRun);
            json.WriteStrings("migrations", result.Migrations);
            json.WriteString("undoes", result.Undoes);
            json.WriteStrings("restored", result.Restored);
            json.WriteStrings("merged", result.Merged);
            json.WriteStrings("alreadyOld", result.AlreadyOld);
        });
    }
}
