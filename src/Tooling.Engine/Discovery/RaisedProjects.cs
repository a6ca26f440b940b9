using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Engine.Loading;
using Tooling.Packs;
using Tooling.Reporting;
using Tooling.Rules;
using Tooling.Rules.Matching;

namespace Tooling.Engine.Discovery;

/// <summary>
/// Projects whose package was raised to the modern version before their code was migrated: they do not compile, and the legacy API that
/// the pack brings is put in its place, so that the same rules find the same code. So it is where NuGet gave a modern version in the place of a legacy one that no source has, whether or not the code
/// happens to compile.
/// </summary>
internal sealed class RaisedProjects
{
    private readonly ImmutableDictionary<(CompilerInputs Inputs, string PackId), Modern> _modern;

    private readonly ImmutableDictionary<CompilerInputs, CompilerInputs> _asTheyAre;

    private readonly EarlierDecisions _earlier;

    private RaisedProjects(ImmutableArray<CompilerInputs> inputs, ImmutableDictionary<(CompilerInputs, string), Modern> modern, ImmutableDictionary<CompilerInputs, CompilerInputs> asTheyAre, EarlierDecisions earlier) =>
        (Inputs, _modern, _asTheyAre, _earlier) = (inputs, modern, asTheyAre, earlier);

    /// <summary>All projects, with the legacy API in those that need it.</summary>
    public ImmutableArray<CompilerInputs> Inputs { get; }

    /// <summary>Finds them.</summary>
    /// <param name="code">What was loaded.</param>
    /// <param name="discoverer">Compiles.</param>
    /// <param name="force">Whether what an earlier migration left to a person is rewritten all the same.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The projects; the same where none is raised.</returns>
    public static RaisedProjects Find(LoadedCode code, Discoverer discoverer, bool force, CancellationToken cancellationToken)
    {
        var inputs = code.Inputs;
        var modern = ImmutableDictionary.CreateBuilder<(CompilerInputs, string), Modern>();
        var asTheyAre = ImmutableDictionary.CreateBuilder<CompilerInputs, CompilerInputs>();
        foreach (var pack in code.Packs.Where(p => p.BringsLegacy))
        {
            var standIns = new LegacyStandIns(pack, code.Root);
            var candidates = Candidates(inputs, standIns, pack.LegacyNames.IsEmpty ? null : new IdentifierSearch(pack.LegacyNames), code.Files);
            var compilations = discoverer.CompileWhole([.. candidates.Select(c => c.Input)], new ProjectGraph(inputs), cancellationToken);
            ImmutableArray<Replaced> replaced =
            [
                .. candidates.Where(c => c.IsAskedFor || IsBroken(compilations[c.Input], c.Paths, cancellationToken))
                    .Select(c => new Replaced(c, standIns.Replace(c.Input, c.Packages), new Modern(compilations[c.Input], c.IsAskedFor, c.IsAskedFor && standIns.IsKnownIn(c.Input)))),
            ];
            foreach (var (candidate, raised, api) in WithLegacyCode(replaced, inputs, pack, discoverer, cancellationToken))
            {
                inputs = inputs.Replace(candidate.Input, raised);
                modern.Add((raised, pack.Id), api);
                asTheyAre[raised] = asTheyAre.GetValueOrDefault(candidate.Input, candidate.Input);
            }
        }

        return new RaisedProjects(inputs, modern.ToImmutable(), asTheyAre.ToImmutable(), new EarlierDecisions(code.Root, code.Files, force));
    }

    /// <summary>The projects that ask for a legacy version which no source has, as NuGet resolves them.</summary>
    public ImmutableDictionary<CompilerInputs, CSharpCompilation> AsResolved =>
        _modern.Where(m => m.Value.IsAskedFor).GroupBy(m => m.Key.Inputs).ToImmutableDictionary(g => g.Key, g => g.First().Value.Compilation);

    /// <summary>The projects as tools are looked for in them: where no rule knows any code, what does not compile is something else, and the library is the one that is there.</summary>
    /// <param name="analyses">What was found, and confirmed.</param>
    public ImmutableArray<CompilerInputs> InputsFor(IEnumerable<ProjectAnalysis> analyses)
    {
        var legacy = analyses.Where(a => a.Files.Any(f => f.Matches.Any(m => m.Kind != FindingKind.Unresolved))).Select(a => a.Inputs).ToHashSet();
        return [.. Inputs.Select(i => legacy.Contains(i) ? i : _asTheyAre.GetValueOrDefault(i, i))];
    }

    /// <summary>Leaves out what the modern API explains as well, and to a person what was left to one before.</summary>
    /// <param name="analyses">What was found with the legacy API.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public ImmutableArray<ProjectAnalysis> Confirm(IEnumerable<ProjectAnalysis> analyses, CancellationToken cancellationToken) =>
    [
        .. analyses.Select(a => !_modern.TryGetValue((a.Inputs, a.Pack.Definition.Id), out var modern) ? a : a with
        {
            Files = [.. a.Files.Select(f => _earlier.Respect(a.Pack, Confirmed(f, a.Pack, modern, cancellationToken)))],
        }),
    ];

    private static FileAnalysis Confirmed(FileAnalysis file, CompiledPack pack, Modern modern, CancellationToken cancellationToken) => modern.IsSubstituted
        ? RaisedCode.WithoutKnown(pack, file, modern.Compilation.GetSemanticModel(file.Tree), cancellationToken)
        : RaisedCode.Confirm(pack, file, modern.Compilation.GetSemanticModel(file.Tree), cancellationToken);

    /// <summary>A project that asks for a modern version is raised only where a rule knows code of it: else it is something else that does not compile, such as what uses another package that is missing.</summary>
    private static ImmutableArray<Replaced> WithLegacyCode(ImmutableArray<Replaced> replaced, ImmutableArray<CompilerInputs> inputs, MigrationPack pack, Discoverer discoverer, CancellationToken cancellationToken)
    {
        ImmutableArray<CompilerInputs> doubtful = [.. replaced.Where(r => !r.Modern.IsAskedFor).Select(r => r.Raised)];
        if (doubtful.IsEmpty)
        {
            return replaced;
        }

        var graph = new ProjectGraph([.. inputs.Select(i => replaced.FirstOrDefault(r => r.Candidate.Input == i)?.Raised ?? i)]);
        var modern = replaced.ToDictionary(r => r.Raised, r => r.Modern);
        var legacy = discoverer.Discover(doubtful, pack, discoverer.CompileWhole(doubtful, graph, cancellationToken), cancellationToken)
            .Where(a => a.Files.Any(f => !f.Matches.IsEmpty && Confirmed(f, a.Pack, modern[a.Inputs], cancellationToken).Matches.Any(m => m.Kind != FindingKind.Unresolved)))
            .Select(a => a.Inputs).ToHashSet();
        return [.. replaced.Where(r => r.Modern.IsAskedFor || legacy.Contains(r.Raised))];
    }

    private static ImmutableArray<Candidate> Candidates(ImmutableArray<CompilerInputs> inputs, LegacyStandIns standIns, IdentifierSearch? search, SourceFiles files) =>
    [
        .. inputs.Select(i => (Input: i, Packages: standIns.ReplaceableIn(i))).Where(i => !i.Packages.IsEmpty)
            .Select(i => new Candidate(i.Input, i.Packages, search is null ? [] : PathsIn(i.Input, search, files), standIns.IsAskedForIn(i.Input)))
            .Where(c => c.IsAskedFor || c.Paths.Count > 0),
    ];

    private static HashSet<string> PathsIn(CompilerInputs input, IdentifierSearch search, SourceFiles files)
    {
        var former = files.Former.In(input.AssemblyNames);
        return input.SourcePaths.Where(path => files.Text(path)?.ToString() is { } text && (search.IsIn(text) || former.AreNamedIn(text))).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether one of the files does not compile, or would not under the names that it has instead of those that it is read with.</summary>
    private static bool IsBroken(CSharpCompilation compilation, HashSet<string> paths, CancellationToken cancellationToken) =>
        compilation.SyntaxTrees.Any(t => paths.Contains(t.FilePath)
            && (FormerNamespaces.AreIn(t, cancellationToken) || !RaisedCode.ErrorsOf(compilation.GetSemanticModel(t), cancellationToken).IsEmpty));

    /// <summary>A raised project with the modern API.</summary>
    /// <param name="Compilation">The project as NuGet resolves it.</param>
    /// <param name="IsAskedFor">It asks for a legacy version, which no source has.</param>
    /// <param name="IsSubstituted">The pack knows that version: all that the rules find in the project is legacy.</param>
    private sealed record Modern(CSharpCompilation Compilation, bool IsAskedFor, bool IsSubstituted);

    /// <summary>A project with the legacy API in the place of the modern one.</summary>
    private sealed record Replaced(Candidate Candidate, CompilerInputs Raised, Modern Modern);

    /// <summary>A project that may be raised.</summary>
    /// <param name="Input">The project.</param>
    /// <param name="Packages">Those that can be replaced.</param>
    /// <param name="Paths">The files with names, or namespaces, that only the legacy API has.</param>
    /// <param name="IsAskedFor">It asks for a legacy version, which no source has.</param>
    private sealed record Candidate(CompilerInputs Input, ImmutableArray<ResolvedPackage> Packages, HashSet<string> Paths, bool IsAskedFor);
}
