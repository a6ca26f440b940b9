namespace Tooling.Behaviour;

/// <summary>What a build did: an answer for each thing that was asked of it.</summary>
internal sealed class BehaviourRecord
{
    private readonly SortedDictionary<string, string> _answers = new(StringComparer.Ordinal);

    /// <summary>How much was asked.</summary>
    public int Count => _answers.Count;

    /// <summary>Notes an answer.</summary>
    /// <param name="question">What was asked; each once.</param>
    /// <param name="answer">All that has to be alike.</param>
    public void Add(string question, string answer) => _answers[question] = answer;

    /// <summary>Compares it with what another build did.</summary>
    /// <param name="other">The other build's record.</param>
    /// <returns>What is not alike, in ordinal order of the questions.</returns>
    public IReadOnlyList<Difference> DifferencesTo(BehaviourRecord other) =>
        [.. _answers.Keys.Union(other._answers.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(question => new Difference(question, _answers.GetValueOrDefault(question), other._answers.GetValueOrDefault(question)))
            .Where(difference => difference.Old != difference.New)];
}

/// <summary>A question that two builds answered differently.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Old">The legacy build's answer; null where it was not asked, since it does not offer it.</param>
/// <param name="New">The migrated build's.</param>
internal sealed record Difference(string Question, string? Old, string? New)
{
    /// <inheritdoc />
    public override string ToString() => $"{Question}\n  old: {Indented(Old)}\n  new: {Indented(New)}\n";

    private static string Indented(string? answer) => answer?.TrimEnd().ReplaceLineEndings("\n       ") ?? "(not there)";
}
