using System.Collections.Immutable;
using Tooling.Engine.Planning;
using Tooling.Engine.Planning.Ordering;
using Tooling.Reporting;
using Tooling.Reporting.Writers;

namespace Tooling.Cli.Rendering;

/// <summary>Writes a plan for a person: the difference, what is left to do by hand, and what was proven.</summary>
internal static class PlanRenderer
{
    /// <summary>Writes a plan.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="options">How it looks.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="remaining">A report of the findings that the plan does not rewrite.</param>
    /// <param name="review">A report of the rewrites that a person should look at; null where the page shows them.</param>
    public static void Write(TextWriter writer, TextReportOptions options, Plan plan, Report remaining, Report? review)
    {
        var page = new TextPage(writer, options.Color, options.Width);
        foreach (var file in plan.Files)
        {
            WriteDiff(page, plan, file);
        }

        if (!plan.Files.IsEmpty)
        {
            page.Line();
        }

        TextReportWriter.Write(remaining, writer, options);
        if (review is not null)
        {
            ReviewRenderer.Write(page, review);
        }

        WriteProofs(page, plan.Proofs);
        OrderRenderer.Write(page, MigrationOrder.Of(plan));
    }

    /// <summary>Writes what was proven.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="proofs">The proofs.</param>
    public static void WriteProofs(TextPage page, ImmutableArray<Proof> proofs)
    {
        foreach (var proof in proofs)
        {
            page.Line($"proof: {proof.Project} ({proof.TargetFramework}): {page.Paint(ProofWords.Of(proof), ColorOf(proof))}");
            if (proof.Detail is { } detail)
            {
                page.Paragraph(detail, indent: 4);
            }
        }

        if (!proofs.IsEmpty)
        {
            page.Line();
        }
    }

    private static TextColor ColorOf(Proof proof) => proof switch
    {
        { Outcome: ProofOutcome.Compiles, EarlierErrors: 0 } => TextColor.Green,
        { Outcome: ProofOutcome.Unproven } => TextColor.Red,
        _ => TextColor.Yellow,
    };

    /// <summary>The difference that a plan makes to a file; empty where it makes none.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="file">One of its files.</param>
    public static string DiffOf(Plan plan, PlannedFile file)
    {
        using var writer = new StringWriter();
        WriteDiff(new TextPage(writer, color: false, new TextReportOptions().Width), plan, file);
        return writer.ToString();
    }

    private static void WriteDiff(TextPage page, Plan plan, PlannedFile file) =>
        UnifiedDiff.Write(page, file.Path, OldText(plan, file), SourceBytes.ToText(file.NewContent.AsSpan()));

    /// <summary>What an earlier step leaves of a file, or what is there.</summary>
    private static string? OldText(Plan plan, PlannedFile file)
    {
        if (file.Unit is not null && plan.Files.FirstOrDefault(earlier => earlier.Path == file.Path && earlier.NewHash == file.OldHash) is { } left)
        {
            return SourceBytes.ToText(left.NewContent.AsSpan());
        }

        var path = Path.Combine(plan.Root, file.Path);
        return File.Exists(path) ? SourceBytes.ToText(File.ReadAllBytes(path)) : null;
    }
}
