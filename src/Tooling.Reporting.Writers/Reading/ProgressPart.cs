using System.Collections.Immutable;

namespace Tooling.Reporting.Writers.Reading;

/// <summary>Reads how far migrations are: a report and the claims of a ledger say it alike.</summary>
internal static class ProgressPart
{
    /// <summary>Reads the list <c>progress</c> of an object; empty where there is none.</summary>
    public static ImmutableArray<ProgressStep> Read(JsonPart owner) =>
        owner.Parts("progress", step => new ProgressStep(step.Time("at"), step.Text("migration"), step.Number("change"), step.Number("rewritten")));
}
