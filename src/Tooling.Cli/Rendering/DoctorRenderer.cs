using System.Collections.Immutable;
using Tooling.Engine.Diagnosing;
using Tooling.Reporting.Writers;

namespace Tooling.Cli.Rendering;

/// <summary>Writes how the machine and the tree stand.</summary>
internal static class DoctorRenderer
{
    private const int SchemaVersion = 1;

    /// <summary>One line for each thing, with what to try below it.</summary>
    public static void WriteText(TextPage page, ImmutableArray<Diagnosis> diagnoses)
    {
        foreach (var diagnosis in diagnoses)
        {
            var color = diagnosis.Health switch
            {
                Health.Good => TextColor.Green,
                Health.Notice => TextColor.Yellow,
                _ => TextColor.Red,
            };
            page.Line($"{page.Paint($"{WordOf(diagnosis.Health),-6}", color)} {diagnosis.Name}: {diagnosis.Detail.ReplaceLineEndings("\n").Replace("\n", "\n       ", StringComparison.Ordinal)}");
            if (diagnosis.Hint is { } hint)
            {
                page.Line($"       try: {hint}");
            }
        }
    }

    /// <summary>As JSON.</summary>
    public static void WriteJson(Stream stream, ImmutableArray<Diagnosis> diagnoses)
    {
        JsonResult.Write(stream, SchemaVersion, json =>
        {
            json.WriteBoolean("healthy", diagnoses.All(diagnosis => diagnosis.Health != Health.Bad));
            json.WriteObjects("diagnoses", diagnoses, static (writer, diagnosis) =>
            {
                writer.WriteString("name", diagnosis.Name);
                writer.WriteString("health", WordOf(diagnosis.Health));
                writer.WriteString("detail", diagnosis.Detail);
                writer.WriteString("hint", diagnosis.Hint);
            });
        });
    }

    private static string WordOf(Health health) => health switch
    {
        Health.Good => "good",
        Health.Notice => "notice",
        _ => "bad",
    };
}
