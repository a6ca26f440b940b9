using Microsoft.CodeAnalysis;
using Tooling.Rules;
using Tooling.Rules.Matching;

namespace Tooling.Packs;

/// <summary>
/// A pack bound to the legacy API of one compilation: the one that it refers to, or, where the package was raised before the code was
/// migrated, the one that the pack brings.
/// </summary>
public sealed class BoundPack
{
    private readonly bool _isRaised;

    private BoundPack(CompiledPack pack, Compilation compilation, bool isRaised) => (Pack, Compilation, _isRaised) = (pack, compilation, isRaised);

    /// <summary>The rules.</summary>
    public CompiledPack Pack { get; }

    /// <summary>The code with the legacy API.</summary>
    public Compilation Compilation { get; }

    /// <summary>Binds a pack to the legacy API that a compilation refers to.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="compilation">The code.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Null where it refers to none.</returns>
    public static BoundPack? Legacy(MigrationPack pack, Compilation compilation, CancellationToken cancellationToken) =>
        CompiledPack.Create(pack.Definition, pack.CodeRules, compilation, cancellationToken) is { } compiled ? new BoundPack(compiled, compilation, isRaised: false) : null;

    /// <summary>Binds a pack to the legacy API that it brings, in the place of the modern one that a compilation refers to.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="compilation">The code, with the modern API.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Null where there is nothing to replace, or nothing to replace it by.</returns>
    public static BoundPack? Raised(MigrationPack pack, Compilation compilation, CancellationToken cancellationToken)
    {
        var legacy = compilation;
        foreach (var reference in compilation.References)
        {
            if (compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly && pack.LegacyReferences.TryGetValue(assembly.Name, out var standIn))
            {
                legacy = legacy.ReplaceReference(reference, standIn.WithProperties(reference.Properties));
            }
        }

        return legacy != compilation && CompiledPack.Create(pack.Definition, pack.CodeRules, legacy, cancellationToken) is { } compiled
            ? new BoundPack(compiled, legacy, isRaised: true)
            : null;
    }

    /// <summary>Analyses a file.</summary>
    /// <param name="model">The file, in the compilation that the pack was bound for.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>What is legacy in it.</returns>
    public FileAnalysis Analyze(SemanticModel model, CancellationToken cancellationToken) => _isRaised
        ? RaisedCode.Confirm(Pack, RuleEngine.Analyze(Pack, Compilation.GetSemanticModel(model.SyntaxTree), cancellationToken), model, cancellationToken)
        : RuleEngine.Analyze(Pack, model, cancellationToken);
}
