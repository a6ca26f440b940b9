using System.Collections.Immutable;

namespace Tooling.Configuration;

/// <summary>A mistake in the configuration.</summary>
/// <param name="File">The file's path or name.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Hint">What to write instead.</param>
public sealed record ConfigurationProblem(string File, int Line, int Column, string Message, string Hint)
{
    /// <summary>Where it is, such as <c>config.yaml:3:7</c>; the name alone of a variable, which has no lines.</summary>
    public string Place => Line == 0 ? File : FormattableString.Invariant($"{File}:{Line}:{Column}");

    /// <inheritdoc/>
    public override string ToString() => Line == 0 ? $"{File}: {Message} {Hint}" : FormattableString.Invariant($"{File}({Line},{Column}): {Message} {Hint}");
}

/// <summary>The configuration can't be used: every mistake that was found, in the order of the file.</summary>
/// <param name="problems">At least one.</param>
public sealed class ConfigurationException(ImmutableArray<ConfigurationProblem> problems)
    : Exception(string.Join("\n", problems.Select(problem => problem.ToString())))
{
    /// <summary>At least one.</summary>
    public ImmutableArray<ConfigurationProblem> Problems { get; } = problems;
}
