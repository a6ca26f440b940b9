namespace Tooling.Configuration.Decisions;

/// <summary>What a decisions file says of a unit.</summary>
/// <param name="Unit">The name of the unit, or one of its projects: a project file, relative to the root, with <c>/</c>.</param>
/// <param name="Decision">One of <see cref="DecisionWords"/>.</param>
/// <param name="Edits">The identity of the edits that were decided on; null where it holds for any.</param>
/// <param name="Location">File and line, for messages.</param>
public sealed record DecisionEntry(string Unit, string Decision, string? Edits, string Location);

/// <summary>The words for decisions.</summary>
public static class DecisionWords
{
    /// <summary>Write it.</summary>
    public const string Approve = "approve";

    /// <summary>Leave it as it is.</summary>
    public const string Skip = "skip";

    /// <summary>Not decided: it is not written, and asked about again.</summary>
    public const string Later = "later";
}
