using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Tooling.Engine.Loading;

/// <summary>A loaded tree as the cache stores it. Texts stand once in a table: projects have most of their arguments in common.</summary>
internal sealed record CachedTree(string Fingerprint, LoadInputs Inputs, string Root, string[] Texts, CachedProject[] Projects, LoadProblem[] Problems)
{
    public static CachedTree From(LoadedTree tree, string fingerprint, LoadInputs inputs)
    {
        var table = new Dictionary<string, int>(StringComparer.Ordinal);
        int Number(string text) => table.TryGetValue(text, out var number) ? number : table[text] = table.Count;
        int[] Numbers(IEnumerable<string> texts) => [.. texts.Select(Number)];
        CachedProject[] projects =
        [
            .. tree.Projects.Select(project => new CachedProject(
                Number(project.ProjectPath),
                Number(project.TargetFramework),
                Number(project.BaseDirectory),
                Number(project.OutputPath),
                Numbers(project.CommandLine),
                Numbers(project.ProjectFiles),
                Numbers(project.ProjectReferences.SelectMany(reference => new[] { reference.ProjectPath, reference.AssemblyPath })),
                [.. project.Packages.Select(package => new CachedPackage(Number(package.Id), Number(package.Version), package.IsDirect, Numbers(package.AssemblyPaths), package.AskedFor is { } asked ? Number(asked) : null))],
                project.PinsTransitively)),
        ];
        return new CachedTree(fingerprint, inputs, tree.Root, [.. table.OrderBy(entry => entry.Value).Select(entry => entry.Key)], projects, [.. tree.Problems]);
    }

    public LoadedTree ToTree()
    {
        ImmutableArray<string> Select(int[] numbers) => [.. numbers.Select(number => Texts[number])];
        return new LoadedTree(
            Root,
            [
                .. Projects.Select(project => new LoadedProject
                {
                    ProjectPath = Texts[project.ProjectPath],
                    TargetFramework = Texts[project.TargetFramework],
                    BaseDirectory = Texts[project.BaseDirectory],
                    OutputPath = Texts[project.OutputPath],
                    CommandLine = Select(project.CommandLine),
                    ProjectFiles = Select(project.ProjectFiles),
                    ProjectReferences = [.. project.References.Chunk(2).Select(pair => new ProjectReferencePath(Texts[pair[0]], Texts[pair[1]]))],
                    Packages = [.. project.Packages.Select(package => new ResolvedPackage(Texts[package.Id], Texts[package.Version], package.IsDirect, Select(package.AssemblyPaths)) { AskedFor = package.AskedFor is { } asked ? Texts[asked] : null })],
                    PinsTransitively = project.PinsTransitively,
                }),
            ],
            [.. Problems]);
    }
}

/// <summary>A project; numbers are places in the table of texts.</summary>
internal sealed record CachedProject(
    int ProjectPath, int TargetFramework, int BaseDirectory, int OutputPath, int[] CommandLine, int[] ProjectFiles, int[] References, CachedPackage[] Packages, bool PinsTransitively);

/// <summary>A package; numbers are places in the table of texts.</summary>
internal sealed record CachedPackage(int Id, int Version, bool IsDirect, int[] AssemblyPaths, int? AskedFor);

/// <summary>Generated serialisation: reflection would cost more than all the rest of a warm load.</summary>
[JsonSerializable(typeof(CachedTree))]
internal sealed partial class CachedTreeContext : JsonSerializerContext;
