using System.Collections.Immutable;
using Tooling.Engine.Discovery;
using Tooling.Packs;

namespace Tooling.Engine.Assessment;

/// <summary>What was loaded, for those who count in it.</summary>
/// <param name="Root">The root of the tree.</param>
/// <param name="Inputs">All projects and target frameworks.</param>
/// <param name="Packs">The packs.</param>
/// <param name="Files">The source files.</param>
internal sealed record AssessedCode(string Root, ImmutableArray<CompilerInputs> Inputs, ImmutableArray<MigrationPack> Packs, SourceFiles Files)
{
    /// <summary>How the projects refer to each other.</summary>
    public ProjectGraph Graph { get; } = new(Inputs);

    /// <summary>The name of a project: its file, relative to the root.</summary>
    /// <param name="input">The project.</param>
    public string ProjectOf(CompilerInputs input) => RelativePath.Of(Root, input.Project.ProjectPath);
}
