using Microsoft.CodeAnalysis;
using NuGet.Versioning;
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
    private readonly MoveTable _moves = new(pack.Definition.Packages);

    /// <summary>The pack, not bound to anything.</summary>
    public MigrationPack Pack => pack;

    /// <summary>The pack for a compilation.</summary>
    /// <param name="input">The project.</param>
    /// <param name="compilation">A compilation of it; its own sources do not matter.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Null where the compilation does not refer to the legacy API.</returns>
    public CompiledPack? For(CompilerInputs input, Compilation compilation, CancellationToken cancellationToken)
    {
        var written = WrittenFor(input);
        lock (_lock)
        {
            if (_compiled.FirstOrDefault(c => c.Written == written && c.IsBoundTo(compilation)) is { } shared)
            {
                return shared;
            }

            var compiled = CompiledPack.Create(pack.Definition, pack.CodeRules, compilation, cancellationToken) is { } bound ? written is null ? bound : bound.For(written) : null;
            if (compiled is not null)
            {
                _compiled.Add(compiled);
            }

            return compiled;
        }
    }

    /// <summary>The legacy version that a project asks for, where no source has it and the legacy API of another was put in the place of what NuGet gave.</summary>
    private string? WrittenFor(CompilerInputs input) => !input.Project.Raised.Any(p => _moves.Knows(p.Id)) ? null
        : input.Project.Packages.Select(p => p.AskedFor is { } asked && _moves.Find(p.Id, asked) is not null && NuGetVersion.TryParse(asked, out var version) ? version : null).Max()?.ToNormalizedString();
}
