using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tooling.Generated.Tests.Running;

/// <summary>What the compiler made of a program.</summary>
/// <param name="Image">The assembly; empty where there are errors.</param>
/// <param name="Diagnostics">What it said.</param>
internal sealed record CompiledProgram(byte[] Image, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The errors.</summary>
    public IEnumerable<Diagnostic> Errors => Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>Compiles a program. Emitting it says all that is wrong with it: to ask before would take as long again.</summary>
    /// <param name="compilation">The program.</param>
    /// <returns>What came out.</returns>
    public static CompiledProgram Of(Compilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        return new CompiledProgram(emitted.Success ? image.ToArray() : [], emitted.Diagnostics);
    }
}
