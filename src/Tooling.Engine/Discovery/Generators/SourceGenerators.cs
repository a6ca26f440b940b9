using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;

namespace Tooling.Engine.Discovery.Generators;

/// <summary>Runs the source generators of projects as the compiler does. One that fails is left out, as the compiler does, too.</summary>
internal sealed class SourceGenerators
{
    private readonly ConcurrentDictionary<CompilerInputs, ProjectGenerators> _projects = new();

    /// <summary>The generators of a project that could not be loaded, as far as they were wanted: file and reason.</summary>
    /// <param name="project">The project.</param>
    public ImmutableArray<string> FailuresOf(CompilerInputs project) => Of(project).Failures;

    /// <summary>Puts what the generators make of a compilation in the place of what they made before.</summary>
    /// <param name="project">The project.</param>
    /// <param name="compilation">Its code.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The code with what is generated; the same compilation where nothing is.</returns>
    public CSharpCompilation Complete(CompilerInputs project, CSharpCompilation compilation, CancellationToken cancellationToken) =>
        Of(project).Run(GeneratorOutput.Without(compilation), cancellationToken);

    private ProjectGenerators Of(CompilerInputs project) => _projects.GetOrAdd(project, p => new ProjectGenerators(p));
}
