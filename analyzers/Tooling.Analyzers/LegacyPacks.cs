using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tooling.Packs;

namespace Tooling.Analyzers;

/// <summary>Which packs could have anything to say about a compilation, by the names of what it refers to.</summary>
internal static class LegacyPacks
{
    /// <summary>Asks for names only: no assembly is opened and no pack is read.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="packs">The packs to choose from.</param>
    /// <returns>The packs with a legacy assembly among the references.</returns>
    public static IEnumerable<BuiltInPack> ReferencedBy(Compilation compilation, ImmutableArray<BuiltInPack> packs) =>
        packs.Where(p => compilation.ReferencedAssemblyNames.Any(r => p.LegacyAssemblies.Contains(r.Name, StringComparer.OrdinalIgnoreCase)));
}
