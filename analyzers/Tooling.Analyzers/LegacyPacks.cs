using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tooling.Packs;

namespace Tooling.Analyzers;

/// <summary>Which packs could have anything to say about a compilation, by the names of what it refers to.</summary>
internal static class LegacyPacks
{
    /// <summary>The MSBuild property that switches packs off: their ids, separated by commas.</summary>
    private const string DisabledPacks = "build_property.MigrationPacksSwitchedOff";

    /// <summary>Whether the project switches a pack off.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="options">What the project tells the compiler.</param>
    public static bool IsDisabled(MigrationPack pack, AnalyzerConfigOptions options) =>
        options.TryGetValue(DisabledPacks, out var disabled) && disabled.Split(',').Any(id => string.Equals(id.Trim(), pack.Id, StringComparison.OrdinalIgnoreCase));

    /// <summary>Asks for names only: no assembly is opened and no pack is read.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="packs">The packs to choose from.</param>
    /// <returns>The packs with a legacy assembly among the references.</returns>
    public static IEnumerable<MigrationPack> ReferencedBy(Compilation compilation, ImmutableArray<MigrationPack> packs) =>
        packs.Where(p => compilation.ReferencedAssemblyNames.Any(r => p.LegacyAssemblies.Contains(r.Name, StringComparer.OrdinalIgnoreCase)));
}
