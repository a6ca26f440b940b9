using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Engine.Loading;
using Tooling.Packs;
using Tooling.Rules.Matching;

namespace Tooling.Engine.Discovery;

/// <summary>
/// Projects whose package was raised to the modern version before their code was migrated: they do not compile, and the legacy API that
/// the pack brings is put in its place, so that the same rules find the same code.
/// </summary>
internal sealed class RaisedProjects
{
    private readonly ImmutableDictionary<(CompilerInputs Inputs, string PackId), CSharpCompilation> _modern;

    private RaisedProjects(ImmutableArray<CompilerInputs> inputs, ImmutableDictionary<(CompilerInputs, string), CSharpCompilation> modern) => (Inputs, _modern) = (inputs, modern);

    /// <summary>All projects, with the legacy API in those that need it.</summary>
    public ImmutableArray<CompilerInputs> Inputs { get; }

    /// <summary>Finds them.</summary>
    /// <param name="root">The root of the tree.</param>
    /// <param name="inputs">All projects.</param>
    /// <param name="packs">The packs.</param>
    /// <param name="files">The source files.</param>
    /// <param name="discoverer">Compiles.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The projects; the same where none is raised.</returns>
    public static RaisedProjects Find(
        string root, ImmutableArray<CompilerInputs> inputs, ImmutableArray<BuiltInPack> packs, SourceFiles files, Discoverer discoverer, CancellationToken cancellationToken)
    {
        var modern = ImmutableDictionary.CreateBuilder<(CompilerInputs, string), CSharpCompilation>();
        foreach (var pack in packs)
        {
            var search = new IdentifierSearch(pack.LegacyNames);
            var graph = new ProjectGraph(inputs);
            ImmutableArray<CompilerInputs> candidates = [.. inputs.Where(i => !pack.LegacyNames.IsEmpty && !RaisedPackages(i, pack).IsEmpty && FilesWith(search, i, files).Any())];
            var compilations = discoverer.CompileWhole(candidates, graph);
            foreach (var candidate in candidates.Where(c => FilesWith(search, c, files).Any(path => IsBroken(compilations[c], path, cancellationToken))))
            {
                var raised = Raise(candidate, pack, root);
                inputs = inputs.Replace(candidate, raised);
                modern.Add((raised, pack.Id), compilations[candidate]);
            }
        }

        return new RaisedProjects(inputs, modern.ToImmutable());
    }

    /// <summary>Leaves out what the modern API explains as well.</summary>
    /// <param name="analyses">What was found with the legacy API.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public ImmutableArray<ProjectAnalysis> Confirm(IEnumerable<ProjectAnalysis> analyses, CancellationToken cancellationToken) =>
    [
        .. analyses.Select(a => !_modern.TryGetValue((a.Inputs, a.Pack.Definition.Id), out var modern) ? a : a with
        {
            Files = [.. a.Files.Select(f => RaisedCode.Confirm(a.Pack, f, modern.GetSemanticModel(f.Tree), cancellationToken))],
        }),
    ];

    private static IEnumerable<string> FilesWith(IdentifierSearch search, CompilerInputs input, SourceFiles files) =>
        input.SourcePaths.Where(path => files.Text(path) is { } text && search.IsIn(text.ToString()));

    private static bool IsBroken(CSharpCompilation compilation, string path, CancellationToken cancellationToken) =>
        compilation.SyntaxTrees.FirstOrDefault(t => t.FilePath == path) is { } tree && !RaisedCode.ErrorsOf(compilation.GetSemanticModel(tree), cancellationToken).IsEmpty;

    /// <summary>The packages in modern versions that give a project assemblies which the pack can replace by legacy ones.</summary>
    private static ImmutableArray<ResolvedPackage> RaisedPackages(CompilerInputs input, BuiltInPack pack)
    {
        if (!input.References(pack.LegacyAssemblies))
        {
            return [];
        }

        var moves = new MoveTable(pack.Definition.Packages);
        return [.. input.Project.Packages.Where(p => moves.Knows(p.Id) && moves.Find(p.Id, p.Version) is null && p.AssemblyPaths.Any(path => pack.LegacyReferences.ContainsKey(Path.GetFileNameWithoutExtension(path))))];
    }

    private static CompilerInputs Raise(CompilerInputs input, BuiltInPack pack, string root)
    {
        var standIns = new Dictionary<string, string>(StringComparer.Ordinal);
        var raised = RaisedPackages(input, pack).Select(p => p with
        {
            AssemblyPaths = [.. p.AssemblyPaths.Select(path => standIns[path] = Extract(pack, Path.GetFileNameWithoutExtension(path), root) ?? path)],
        });
        return CompilerInputs.Of(input.Project with
        {
            Raised = [.. input.Project.Raised, .. raised],
            CommandLine = [.. input.Project.CommandLine.Select(argument =>
                standIns.FirstOrDefault(s => argument.EndsWith(s.Key, StringComparison.Ordinal)) is { Key: { } modern } standIn ? argument[..^modern.Length] + standIn.Value : argument)],
        });
    }

    /// <summary>Puts a legacy assembly where the compiler can be told of it. The folder is named by its content: what is there is right.</summary>
    private static string? Extract(BuiltInPack pack, string assembly, string root)
    {
        using var stream = pack.OpenLegacyAssembly(assembly);
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var folder = new MigrateFolder(root).EnsureCache("legacy", Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]);
        var path = Path.Combine(folder, $"{assembly}.dll");
        if (!File.Exists(path))
        {
            SharedFile.Write(path, bytes);
        }

        return path;
    }
}
