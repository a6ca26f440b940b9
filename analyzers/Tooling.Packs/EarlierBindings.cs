using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tooling.Rules.Matching;

namespace Tooling.Packs;

/// <summary>
/// A pack as it was bound for earlier compilations. The compiler gives an assembly the same symbols in compilations in which all that it refers to is the same (in an editor, after every key), and what is bound to them
/// serves there as well. It is held weakly, as the compiler holds the symbols: nothing stays in memory for this.
/// </summary>
internal sealed class EarlierBindings
{
    private ImmutableArray<WeakReference<CompiledPack>> _bound = [];

    /// <summary>The pack for a compilation.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="compilation">A compilation; its own sources do not matter.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Null where the compilation does not refer to the legacy API.</returns>
    public CompiledPack? For(MigrationPack pack, Compilation compilation, CancellationToken cancellationToken)
    {
        if (_bound.Select(Held).FirstOrDefault(earlier => earlier?.IsBoundTo(compilation) == true) is { } shared)
        {
            return shared;
        }

        var bound = CompiledPack.Create(pack.Definition, pack.CodeRules, compilation, cancellationToken);
        if (bound is not null)
        {
            ImmutableInterlocked.Update(ref _bound, (all, added) => [.. all.Where(reference => Held(reference) is not null), added], new WeakReference<CompiledPack>(bound));
        }

        return bound;
    }

    private static CompiledPack? Held(WeakReference<CompiledPack> reference) => reference.TryGetTarget(out var pack) ? pack : null;
}
