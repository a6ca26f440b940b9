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
    /// <summary>Of code with the legacy API, the same with the modern one: null where none of it may be meant for that.</summary>
    private readonly Func<Compilation, Compilation?> _modernOf;
    private readonly Lazy<Compilation?> _modern;
    private readonly bool _isRaised;

    private BoundPack(CompiledPack pack, Compilation compilation, bool isRaised, Func<Compilation, Compilation?> modernOf)
    {
        (Pack, Compilation, _isRaised, _modernOf) = (pack, compilation, isRaised, modernOf);
        _modern = new Lazy<Compilation?>(() => modernOf(compilation));
    }

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
        CompiledPack.Create(pack.Definition, pack.CodeRules, compilation, cancellationToken) is { } compiled
            ? new BoundPack(compiled, compilation, isRaised: false, legacy => HalfMigratedCode.OnModern(pack, compiled, legacy, CancellationToken.None))
            : null;

    /// <summary>Binds a pack to the legacy API that it brings, in the place of the modern one that a compilation refers to.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="compilation">The code, with the modern API.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Null where there is nothing to replace, or nothing to replace it by.</returns>
    public static BoundPack? Raised(MigrationPack pack, Compilation compilation, CancellationToken cancellationToken)
    {
        var standIn = ReplacedAssemblies.In(compilation, pack.LegacyReferences);
        return standIn != compilation && CompiledPack.Create(pack.Definition, pack.CodeRules, standIn, cancellationToken) is { } compiled
            ? new BoundPack(compiled, standIn, isRaised: true, legacy => legacy == standIn ? compilation : legacy.WithReferences(compilation.References))
            : null;
    }

    /// <summary>The same pack for the same code, some of it rewritten.</summary>
    /// <param name="rewritten">The code with the legacy API.</param>
    public BoundPack With(Compilation rewritten) => new(Pack, rewritten, _isRaised, _modernOf);

    /// <summary>Analyses a file.</summary>
    /// <param name="model">The file, in the compilation that the pack was bound for.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>What is legacy in it.</returns>
    public FileAnalysis Analyze(SemanticModel model, CancellationToken cancellationToken) =>
        Analyze(compilation => compilation == model.Compilation ? model : compilation.GetSemanticModel(model.SyntaxTree), cancellationToken);

    /// <summary>Analyses a file.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>What is legacy in it.</returns>
    public FileAnalysis Analyze(SyntaxTree tree, CancellationToken cancellationToken) => Analyze(compilation => compilation.GetSemanticModel(tree), cancellationToken);

    private FileAnalysis Analyze(Func<Compilation, SemanticModel> modelIn, CancellationToken cancellationToken)
    {
        var analysis = RuleEngine.Analyze(Pack, modelIn(Compilation), cancellationToken);
        return (_isRaised || !analysis.Matches.IsEmpty) && _modern.Value is { } modern ? RaisedCode.Confirm(Pack, analysis, modelIn(modern), cancellationToken) : analysis;
    }
}
