using System.Collections.Immutable;
using Tooling.Engine.Loading;
using Tooling.Packs;
using Tooling.Rules.Matching;

namespace Tooling.Engine.Discovery;

/// <summary>What a run looks at: loaded projects, the packs that hold for them, and their source files.</summary>
/// <param name="Tree">What was loaded.</param>
/// <param name="Inputs">All projects and target frameworks, as the packs read them.</param>
/// <param name="Packs">The packs.</param>
/// <param name="Files">The source files.</param>
/// <param name="Limit">How much is done at once.</param>
internal sealed record LoadedCode(LoadedTree Tree, ImmutableArray<CompilerInputs> Inputs, ImmutableArray<MigrationPack> Packs, SourceFiles Files, WorkLimit Limit)
{
    /// <summary>The root of the tree.</summary>
    public string Root => Tree.Root;

    /// <summary>How the projects refer to each other.</summary>
    public ProjectGraph Graph { get; } = new(Inputs);

    /// <summary>The package moves of all packs.</summary>
    public MoveTable Moves { get; } = new([.. Packs.SelectMany(p => p.Definition.Packages)]);

    /// <summary>Chooses the packs for what was loaded, and has them read it.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="tree">What was loaded.</param>
    /// <param name="given">The packs that the host of the engine gives.</param>
    /// <exception cref="UserErrorException">There is no such pack or rule, a pack can't be used, or two are called alike.</exception>
    public static LoadedCode Of(ScanRequest request, LoadedTree tree, ImmutableArray<MigrationPack> given)
    {
        ImmutableArray<CompilerInputs> inputs = [.. tree.Projects.Select(project => CompilerInputs.Of(project).WithoutBridges())];
        var packs = RunPacks.Of(request, inputs, given, tree.Root);
        var files = new SourceFiles(new FormerNamespaces([.. packs.SelectMany(p => p.Definition.Legacy.Former)]));
        return new LoadedCode(tree, WithKnownVersions(inputs, packs, tree.Root), packs, files, new WorkLimit(request.Jobs));
    }

    /// <summary>The name of a project: its file, relative to the root.</summary>
    /// <param name="input">The project.</param>
    public string ProjectOf(CompilerInputs input) => RelativePath.Of(Root, input.Project.ProjectPath);

    /// <summary>Legacy versions that are older than what the rules know are read as the one that they know.</summary>
    private static ImmutableArray<CompilerInputs> WithKnownVersions(ImmutableArray<CompilerInputs> inputs, ImmutableArray<MigrationPack> packs, string root) =>
        packs.Where(p => !p.Definition.Legacy.Former.IsEmpty).Select(p => new LegacyStandIns(p, root)).Aggregate(inputs, (all, standIns) => [.. all.Select(standIns.Complete)]);
}
