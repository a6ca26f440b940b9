using System.Collections.Immutable;
using Tooling.Rules.Model;

namespace Tooling.Rules.Reading;

/// <summary>Collects the mistakes of one file.</summary>
internal sealed class ProblemList
{
    private readonly List<PackProblem> _problems = [];

    public void Add(PackPosition position, string message, string hint) => _problems.Add(new PackProblem(position, message, hint));

    /// <summary>All mistakes, each once, in the order of the file.</summary>
    public ImmutableArray<PackProblem> InOrder => _problems
        .Distinct()
        .OrderBy(problem => problem.Position.Line)
        .ThenBy(problem => problem.Position.Column)
        .ThenBy(problem => problem.Message, StringComparer.Ordinal)
        .ToImmutableArray();

    /// <summary>Throws when there is a mistake.</summary>
    /// <exception cref="PackException">All mistakes, in the order of the file.</exception>
    public void ThrowIfAny()
    {
        if (_problems.Count > 0)
        {
            throw new PackException(InOrder);
        }
    }
}
