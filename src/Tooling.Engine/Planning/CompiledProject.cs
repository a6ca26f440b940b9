using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tooling.Engine.Planning;

/// <summary>A project with all that the compiler says of it.</summary>
/// <param name="Compilation">The project.</param>
/// <param name="Diagnostics">Errors, warnings and hidden hints, in the compiler's order.</param>
internal sealed record CompiledProject(CSharpCompilation Compilation, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Errors, and the warnings that the project treats as errors.</summary>
    public ImmutableArray<Diagnostic> Errors => [.. Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error && !d.IsSuppressed)];

    /// <summary>Compiles a project.</summary>
    /// <param name="compilation">The project.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static CompiledProject Of(CSharpCompilation compilation, CancellationToken cancellationToken) => new(compilation, compilation.GetDiagnostics(cancellationToken));
}
