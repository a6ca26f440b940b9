using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NuGet.Versioning;
using Tooling.Engine.Discovery;
using Tooling.Engine.Loading;
using CompilerInputs = Tooling.Engine.Discovery.CompilerInputs;

namespace Tooling.Engine.Planning;

/// <summary>Replaces the assemblies of legacy packages by those of the modern ones.</summary>
internal sealed class ModernReferenceSwap
{
    private readonly ImmutableDictionary<CompilerInputs, (ProjectMoves Moves, ImmutableArray<ResolvedPackage> Modern)> _swaps;
    private readonly ReferenceCache _references;

    private ModernReferenceSwap(ImmutableDictionary<CompilerInputs, (ProjectMoves Moves, ImmutableArray<ResolvedPackage> Modern)> swaps, ReferenceCache references) =>
        (_swaps, _references) = (swaps, references);

    /// <summary>Resolves the modern packages of projects; once for all that move the same ones.</summary>
    /// <param name="root">The root of the tree.</param>
    /// <param name="projects">The projects.</param>
    /// <param name="moves">The moves of all packs that are in use.</param>
    /// <param name="modern">Resolves packages.</param>
    /// <param name="references">The assemblies.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The swap, or what NuGet said.</returns>
    public static async Task<(ModernReferenceSwap? Swap, string? Error)> ResolveAsync(
        string root, IEnumerable<CompilerInputs> projects, MoveTable moves, ModernReferences modern, ReferenceCache references, CancellationToken cancellationToken)
    {
        var swaps = ImmutableDictionary.CreateBuilder<CompilerInputs, (ProjectMoves, ImmutableArray<ResolvedPackage>)>();
        var moving = projects.Select(p => (Inputs: p, Moves: ProjectMoves.Of(p.Project, moves))).Where(p => !p.Moves.Legacy.IsEmpty);
        foreach (var group in moving.GroupBy(p => string.Join(';', p.Moves.Targets), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var resolved = await modern.ResolveAsync(root, group.First().Moves.Targets, [.. group.Select(p => p.Inputs.Project.TargetFramework)], cancellationToken).ConfigureAwait(false);
            if (resolved.Error is { } error)
            {
                return (null, error);
            }

            swaps.AddRange(group.Select(p => KeyValuePair.Create(p.Inputs, (p.Moves, resolved.ByTargetFramework.GetValueOrDefault(p.Inputs.Project.TargetFramework, [])))));
        }

        return (new ModernReferenceSwap(swaps.ToImmutable(), references), null);
    }

    /// <summary>Those of some projects that move, each with the modern packages and all that these depend on.</summary>
    /// <param name="projects">The projects.</param>
    public IEnumerable<(LoadedProject Project, ImmutableArray<ResolvedPackage> Modern)> MovingOf(IEnumerable<CompilerInputs> projects) =>
        projects.Where(_swaps.ContainsKey).Select(p => (p.Project, _swaps[p].Modern));

    /// <summary>The references that a project will have.</summary>
    /// <param name="inputs">The project.</param>
    /// <param name="compilation">Its compilation.</param>
    /// <returns>All references.</returns>
    public IEnumerable<MetadataReference> Of(CompilerInputs inputs, CSharpCompilation compilation) =>
        ReplacedIn(inputs, compilation) is { } replaced ? replaced.Kept.Concat(replaced.Added) : compilation.References;

    /// <summary>What becomes of the references of a project.</summary>
    /// <param name="inputs">The project.</param>
    /// <param name="compilation">Its compilation.</param>
    /// <returns>Null where all stay as they are.</returns>
    public ReplacedReferences? ReplacedIn(CompilerInputs inputs, CSharpCompilation compilation)
    {
        if (!_swaps.TryGetValue(inputs, out var swap))
        {
            return null;
        }

        var legacy = swap.Moves.Legacy.SelectMany(p => p.AssemblyPaths).ToHashSet(StringComparer.Ordinal);
        var added = swap.Modern.Where(m => !HasNewer(inputs.Project, swap.Moves, m)).SelectMany(m => m.AssemblyPaths).ToList();
        var names = added.Select(Path.GetFileNameWithoutExtension).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var goes = compilation.References.ToLookup(r => r is PortableExecutableReference { FilePath: { } path } && (legacy.Contains(path) || names.Contains(Path.GetFileNameWithoutExtension(path))));
        return new ReplacedReferences([.. goes[true]], [.. added.Select(_references.Get).OfType<MetadataReference>()], [.. goes[false]]);
    }

    /// <summary>Whether the project has what a modern package brings along already, in the same version or a newer one: restore takes the highest.</summary>
    private static bool HasNewer(LoadedProject project, ProjectMoves moves, ResolvedPackage modern) =>
        project.Packages.Where(p => moves.Legacy.All(l => l.Id != p.Id)).Any(p => string.Equals(p.Id, modern.Id, StringComparison.OrdinalIgnoreCase) && NuGetVersion.Parse(p.Version) >= NuGetVersion.Parse(modern.Version));
}

/// <summary>What becomes of the references of a project.</summary>
/// <param name="Removed">The assemblies that go, such as those of legacy packages.</param>
/// <param name="Added">Those that come.</param>
/// <param name="Kept">All others.</param>
internal sealed record ReplacedReferences(ImmutableArray<MetadataReference> Removed, ImmutableArray<MetadataReference> Added, ImmutableArray<MetadataReference> Kept);
