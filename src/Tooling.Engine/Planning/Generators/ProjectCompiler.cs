using Microsoft.CodeAnalysis.CSharp;
using CompilerInputs = Tooling.Engine.Discovery.CompilerInputs;

namespace Tooling.Engine.Planning.Generators;

/// <summary>Compiles projects with what their source generators make: Razor components, regular expressions, serializers.</summary>
internal sealed class ProjectCompiler
{
    private readonly SourceGenerators _generators = new();

    /// <summary>The generators of a project that could not be loaded: file and reason.</summary>
    /// <param name="project">The project.</param>
    public IReadOnlyList<string> FailuresOf(CompilerInputs project) => _generators.FailuresOf(project);

    /// <summary>Compiles a project.</summary>
    /// <param name="project">The project.</param>
    /// <param name="compilation">Its code, without what is generated.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The code as it was given, with all that the compiler says of it and of what is generated.</returns>
    public CompiledProject Compile(CompilerInputs project, CSharpCompilation compilation, CancellationToken cancellationToken)
    {
        // To compile is cheaper than to load the generators of the framework, which most projects have no use for.
        if (!_generators.MayAdd(project) && CompiledProject.Of(compilation, cancellationToken) is { Errors.IsEmpty: true } plain)
        {
            return plain;
        }

        return new CompiledProject(compilation, _generators.Run(project, compilation, cancellationToken).GetDiagnostics(cancellationToken));
    }
}
