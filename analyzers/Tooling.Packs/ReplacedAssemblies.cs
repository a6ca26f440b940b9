using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tooling.Packs;

/// <summary>Code with other versions of some of the assemblies that it refers to.</summary>
internal static class ReplacedAssemblies
{
    /// <summary>Replaces assemblies.</summary>
    /// <param name="compilation">The code.</param>
    /// <param name="replacements">Those that take their place, by simple name.</param>
    /// <returns>The same compilation where it refers to none of them.</returns>
    public static Compilation In(Compilation compilation, ImmutableDictionary<string, MetadataReference> replacements)
    {
        var replaced = compilation;
        foreach (var reference in compilation.References)
        {
            if (compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly && replacements.TryGetValue(assembly.Name, out var replacement))
            {
                replaced = replaced.ReplaceReference(reference, replacement.WithProperties(reference.Properties));
            }
        }

        return replaced;
    }
}
