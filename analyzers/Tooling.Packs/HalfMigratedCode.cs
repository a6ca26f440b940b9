using Microsoft.CodeAnalysis;

namespace Tooling.Packs;

/// <summary>
/// Code of which a part is on the modern API already while its project refers to the legacy package still: somebody began, or took the fixes
/// of the IDE one by one. What compiles on both could be either, so such code is looked at with the modern API that the pack brings, too.
/// </summary>
public static class HalfMigratedCode
{
    /// <summary>The same code with the modern API, where a part of it is modern.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="files">Those of the code's files that can have legacy code.</param>
    /// <param name="legacy">The code, with the legacy API.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Null where all of it is legacy, and where the pack brings no modern API.</returns>
    public static Compilation? OnModern(MigrationPack pack, IEnumerable<SyntaxTree> files, Compilation legacy, CancellationToken cancellationToken)
    {
        if (pack.ModernNames.IsEmpty)
        {
            return null;
        }

        var modern = new ModernNames(pack);
        return files.Any(file => modern.AreIn(file, legacy, cancellationToken)) ? WithModern(legacy, pack) : null;
    }

    /// <summary>An assembly of the legacy API that has no modern successor is left out: what needs it does not compile.</summary>
    private static Compilation WithModern(Compilation legacy, MigrationPack pack)
    {
        var gone = legacy.References.Where(reference => legacy.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol { Name: var name }
            && pack.LegacyAssemblies.Contains(name, StringComparer.OrdinalIgnoreCase) && !pack.ModernReferences.ContainsKey(name));
        return ReplacedAssemblies.In(legacy.RemoveReferences(gone), pack.ModernReferences);
    }
}
