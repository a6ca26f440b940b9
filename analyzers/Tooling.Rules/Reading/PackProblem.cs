using System.Collections.Immutable;
using Tooling.Rules.Model;

namespace Tooling.Rules.Reading;

/// <summary>A mistake in a pack.</summary>
/// <param name="Position">File, line and column.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Hint">What to write instead.</param>
public sealed record PackProblem(PackPosition Position, string Message, string Hint)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Position}: {Message} {Hint}";
}

/// <summary>A pack can't be used: every mistake that was found, in the order of the file.</summary>
public sealed class PackException(ImmutableArray<PackProblem> problems)
    : Exception(string.Join("\n", problems.Select(p => p.ToString())))
{
    /// <summary>At least one.</summary>
    public ImmutableArray<PackProblem> Problems { get; } = problems;
}
