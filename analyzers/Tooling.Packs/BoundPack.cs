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
    private readonly Func<BoundPack, Compilation?> _modernOf;
    private readonly Lazy<Compilation?> _modern;
    private readonly Lazy<TriggerFilter> _triggers;
    private readonly Lazy<LegacyReach> _reach;
    private readonly bool _isRaised;

    private BoundPack(CompiledPack pack, Compilation compilation, bool isRaised, Func<BoundPack, Compilation?> modernOf)
    {
        (Pack, Compilation, _isRaised, _modernOf) = (pack, compilation, isRaised, modernOf);
        _triggers = new Lazy<TriggerFilter>(() => new TriggerFilter(pack.Triggers));
        _reach = new Lazy<LegacyReach>(() => new LegacyReach(pack, compilation));
        _modern = new Lazy<Compilation?>(() => modernOf(this));
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
        pack.Bindings.For(pack, compilation, cancellationToken) is { } compiled
            ? new BoundPack(compiled, compilation, isRaised: false, legacy => HalfMigratedCode.OnModern(pack, legacy.Compilation.SyntaxTrees.Where(legacy.MayBeLegacy), legacy.Compilation, CancellationToken.None))
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
            ? new BoundPack(compiled, standIn, isRaised: true, legacy => legacy.Compilation == standIn ? compilation : legacy.Compilation.WithReferences(compilation.References))
            : null;
    }

    /// <summary>The same pack for the same code, some of it rewritten.</summary>
    /// <param name="rewritten">The code with the legacy API.</param>
    public BoundPack With(Compilation rewritten) => new(Pack, rewritten, _isRaised, _modernOf);

    /// <summary>Whether a file can have legacy code: it has a name that rules look for, and the legacy API can be reached from it.</summary>
    /// <param name="tree">A file of the compilation.</param>
    public bool MayBeLegacy(SyntaxTree tree) => _triggers.Value.Matches(tree.GetText()) && _reach.Value.Contains(tree);

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
