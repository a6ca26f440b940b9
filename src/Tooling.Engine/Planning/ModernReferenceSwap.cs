using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Engine.Discovery;
using Tooling.Engine.Loading;

namespace Tooling.Engine.Planning;

/// <summary>Replaces the assemblies of legacy packages by those of the modern ones.</summary>
/// <param name="legacyPackages">The ids of the packages that move.</param>
/// <param name="modern">The modern assemblies by target framework.</param>
/// <param name="references">The assemblies.</param>
internal sealed class ModernReferenceSwap(ImmutableHashSet<string> legacyPackages, ImmutableDictionary<string, ImmutableArray<ModernReference>> modern, ReferenceCache references)
{
    /// <summary>The references that a project will have.</summary>
    /// <param name="inputs">The project.</param>
    /// <param name="compilation">Its compilation.</param>
    /// <returns>All references.</returns>
    public IEnumerable<MetadataReference> Of(Discovery.CompilerInputs inputs, CSharpCompilation compilation)
    {
        var legacy = inputs.Project.Packages.Where(p => legacyPackages.Contains(p.Id)).SelectMany(p => p.AssemblyPaths).ToHashSet(StringComparer.Ordinal);
        if (!compilation.References.OfType<PortableExecutableReference>().Any(r => r.FilePath is not null && legacy.Contains(r.FilePath)))
        {
            return compilation.References;
        }

        var added = modern.GetValueOrDefault(inputs.Project.TargetFramework, []).Select(m => m.AssemblyPath).ToList();
        var names = added.Select(Path.GetFileNameWithoutExtension).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return compilation.References
            .Where(r => r is not PortableExecutableReference { FilePath: { } path } || (!legacy.Contains(path) && !names.Contains(Path.GetFileNameWithoutExtension(path))))
            .Concat(added.Select(references.Get).OfType<MetadataReference>());
    }
}
