using Microsoft.CodeAnalysis;
using Tooling.Packs;
using Tooling.Rules.Matching;

namespace Tooling.Engine.Discovery;

/// <summary>
/// A pack bound to the legacy API, once for all projects that are given the same assemblies: the compiler shares an assembly's symbols
/// between compilations in which all that it refers to is the same.
/// </summary>
/// <param name="pack">The pack.</param>
internal sealed class CompiledPacks(MigrationPack pack)
{
    private readonly Lock _lock = new();
    private readonly List<CompiledPack> _compiled = [];

    /// <summary>The pack, not bound to anything.</summary>
    public MigrationPack Pack => pack;

    /// <summary>The pack for a compilation.</summary>
    /// <param name="compilation">A compilation; its own sources do not matter.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Null where the compilation does not refer to the legacy API.</returns>
    public CompiledPack? For(Compilation compilation, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_compiled.FirstOrDefault(c => c.IsBoundTo(compilation)) is { } shared)
            {
                return shared;
            }

            var compiled = CompiledPack.Create(pack.Definition, pack.CodeRules, compilation, cancellationToken);
            if (compiled is not null)
            {
                _compiled.Add(compiled);
            }

            return compiled;
        }
    }
}
