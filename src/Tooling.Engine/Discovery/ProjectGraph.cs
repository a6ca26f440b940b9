using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Engine.Loading;

namespace Tooling.Engine.Discovery;

/// <summary>Projects in the order in which they refer to each other.</summary>
/// <param name="inputs">All projects and target frameworks.</param>
public sealed class ProjectGraph(ImmutableArray<CompilerInputs> inputs)
{
    private readonly ImmutableDictionary<string, CompilerInputs> _byOutput = inputs
        .GroupBy(i => i.Project.OutputPath, StringComparer.Ordinal)
        .ToImmutableDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    private ImmutableArray<ImmutableArray<CompilerInputs>> Components => field.IsDefault ? field = StronglyConnected.Of(inputs, input => ReferencesOf(input).Select(r => r.Project)) : field;

    /// <summary>Every project after those that it refers to; those of a cycle in any order.</summary>
    public ImmutableArray<CompilerInputs> Ordered => [.. Components.SelectMany(component => component)];

    /// <summary>Projects that refer to each other in a cycle, or one to itself: absolute paths, ordered; none where a build is possible.</summary>
    public ImmutableArray<ImmutableArray<string>> Cycles =>
    [
        .. Components.Where(c => c.Length > 1 || ReferencesOf(c[0]).Any(r => r.Project == c[0]))
            .Select(c => c.Select(input => input.Project.ProjectPath).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray())
            .DistinctBy(paths => string.Join('\n', paths), StringComparer.Ordinal)
            .OrderBy(paths => paths[0], StringComparer.Ordinal),
    ];

    /// <summary>The projects that one refers to, by the path under which the compiler is given their assembly.</summary>
    /// <param name="input">A project.</param>
    /// <returns>Path of the assembly and the project behind it.</returns>
    public IEnumerable<(string AssemblyPath, CompilerInputs Project)> ReferencesOf(CompilerInputs input)
    {
        foreach (var reference in input.Project.ProjectReferences)
        {
            if (_byOutput.TryGetValue(reference.AssemblyPath, out var direct))
            {
                yield return (reference.AssemblyPath, direct);
            }
            else if (Named(reference.ProjectPath, reference.AssemblyPath) is { } named)
            {
                yield return (reference.AssemblyPath, named);
            }
        }
    }

    /// <summary>Projects and all that they refer to, directly or not.</summary>
    /// <param name="wanted">The projects.</param>
    /// <returns>They and the others.</returns>
    public ImmutableHashSet<CompilerInputs> WithReferences(IEnumerable<CompilerInputs> wanted)
    {
        var needed = ImmutableHashSet.CreateBuilder<CompilerInputs>();
        var open = new Stack<CompilerInputs>(wanted);
        while (open.TryPop(out var next))
        {
            if (needed.Add(next))
            {
                foreach (var (_, project) in ReferencesOf(next))
                {
                    open.Push(project);
                }
            }
        }

        return needed.ToImmutable();
    }

    /// <summary>Projects and all that refer to them, directly or not.</summary>
    /// <param name="changed">The projects.</param>
    /// <returns>They and the others, in the order in which they refer to each other.</returns>
    public ImmutableArray<CompilerInputs> WithDependents(IEnumerable<CompilerInputs> changed)
    {
        var affected = changed.ToHashSet();
        foreach (var input in Ordered.Where(i => ReferencesOf(i).Any(r => affected.Contains(r.Project))))
        {
            affected.Add(input);
        }

        return [.. Ordered.Where(affected.Contains)];
    }

    /// <summary>The compilations to hand to a project, out of those made so far.</summary>
    /// <param name="input">A project.</param>
    /// <param name="compilations">The compilations made so far.</param>
    /// <returns>By the path of their assembly.</returns>
    public ImmutableDictionary<string, CSharpCompilation> CompilationsFor(CompilerInputs input, IReadOnlyDictionary<CompilerInputs, CSharpCompilation> compilations) =>
        ReferencesOf(input)
            .Where(r => compilations.ContainsKey(r.Project))
            .GroupBy(r => r.AssemblyPath, StringComparer.Ordinal)
            .ToImmutableDictionary(g => g.Key, g => compilations[g.First().Project], StringComparer.Ordinal);

    /// <summary>
    /// The target framework of a project whose folder the assembly's path names: an assembly may be given as
    /// <c>bin/…/net8.0/X.dll</c>, <c>obj/…/net8.0/ref/X.dll</c> or <c>obj/…/net8.0/X.dll</c>.
    /// </summary>
    private CompilerInputs? Named(string projectPath, string assemblyPath)
    {
        var candidates = inputs.Where(i => string.Equals(i.Project.ProjectPath, projectPath, StringComparison.Ordinal)).ToList();
        var folders = assemblyPath.Split(Path.DirectorySeparatorChar);
        return candidates.Count == 1 ? candidates[0]
            : candidates.FirstOrDefault(c => folders.Any(f => f == c.Project.TargetFramework || f.EndsWith("_" + c.Project.TargetFramework, StringComparison.Ordinal)));
    }
}
