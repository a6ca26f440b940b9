using System.Collections.Immutable;

namespace Tooling.Engine.Loading;

/// <summary>
/// Projects whose references lead back to them. MSBuild gives a compiler command line for each, but a restore of one (or of one that builds on it) ends in MSB4006, for all
/// that are restored with it.
/// </summary>
/// <param name="inputs">The projects that MSBuild evaluated.</param>
internal sealed class ReferenceCycles(ImmutableArray<CompilerInputs> inputs)
{
    private readonly ILookup<string, string> _references = inputs.SelectMany(i => i.ProjectReferences, (input, reference) => (input.ProjectPath, reference.ProjectPath)).Distinct().ToLookup(r => r.Item1, r => r.Item2, StringComparer.Ordinal);

    /// <summary>What to try.</summary>
    public const string Hint = "Let one of them go without the other: what both need can be in a third project.";

    /// <summary>Absolute paths of the projects of each cycle, ordered.</summary>
    public ImmutableArray<ImmutableArray<string>> All =>
    [
        .. StronglyConnected.Of(inputs.Select(i => i.ProjectPath).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), project => _references[project])
            .Where(c => c.Length > 1 || _references[c[0]].Contains(c[0]))
            .Select(c => c.Order(StringComparer.Ordinal).ToImmutableArray())
            .OrderBy(c => c[0], StringComparer.Ordinal),
    ];

    /// <summary>What a cycle is, in a sentence.</summary>
    /// <param name="projects">Its projects, as they are to be called.</param>
    public static string Describe(IReadOnlyCollection<string> projects) => projects.Count == 1
        ? $"{projects.First()} refers to itself, which no build can do."
        : $"{string.Join(", ", projects.SkipLast(1))} and {projects.Last()} refer to each other in a cycle, which no build can do.";

    /// <summary>Projects that no restore can do anything for.</summary>
    public ImmutableHashSet<string> Unrestorable()
    {
        var held = All.SelectMany(c => c).ToHashSet(StringComparer.Ordinal);
        var users = _references.SelectMany(r => r, (project, reference) => (project.Key, reference)).ToLookup(r => r.reference, r => r.Key, StringComparer.Ordinal);
        var open = new Stack<string>(held);
        while (open.TryPop(out var next))
        {
            foreach (var user in users[next].Where(held.Add))
            {
                open.Push(user);
            }
        }

        return held.ToImmutableHashSet(StringComparer.Ordinal);
    }

    /// <summary>Says of projects that were not loaded for a cycle that it is one: once a cycle, and of each other project what it builds on.</summary>
    /// <param name="problems">What was not loaded, and why.</param>
    /// <param name="root">The root of the tree.</param>
    public ImmutableArray<LoadProblem> Explain(ImmutableArray<LoadProblem> problems, string root)
    {
        var (all, unrestorable) = (All, Unrestorable());
        string Named(string project) => RelativePath.Of(root, project);
        return
        [
            .. problems.Where(p => !unrestorable.Contains(p.ProjectPath)),
            .. all.Select(c => c.Where(project => problems.Any(p => p.ProjectPath == project)).ToImmutableArray()).Zip(all).Where(c => !c.First.IsEmpty)
                .Select(c => new LoadProblem(c.First[0], Describe([.. c.Second.Select(Named)]), Hint) { Others = c.First.RemoveAt(0) }),
            .. problems.Where(p => unrestorable.Contains(p.ProjectPath) && !all.Any(c => c.Contains(p.ProjectPath)))
                .Select(p => p with { Message = "It builds on projects that refer to each other in a cycle, so that it can't be restored.", Hint = "Break that cycle first: it is a problem of its own here." }),
        ];
    }
}
