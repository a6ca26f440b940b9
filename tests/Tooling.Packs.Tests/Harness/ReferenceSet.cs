using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Rules.Matching;

namespace Tooling.Packs.Tests.Harness;

/// <summary>What code compiles against: the framework, and a library in its legacy or its modern version.</summary>
public sealed class ReferenceSet
{
    private const string LegacyFolder = "legacy";

    private static readonly ConcurrentDictionary<(string Pack, string Version), Lazy<ReferenceSet>> Sets = new();

    private ReferenceSet(string pack, string version)
    {
        var framework = typeof(ReferenceSet).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "FrameworkFolder").Value!;
        var library = System.IO.Path.Combine(AppContext.BaseDirectory, "refs", pack, version);
        ImmutableArray<MetadataReference> assemblies = [.. Assemblies(framework), .. Assemblies(library)];
        References = [.. assemblies, .. Skeletons(library, assemblies)];
        Empty = CSharpCompilation.Create("Fixture", [], References);
        var builtIn = BuiltInPacks.All.Single(p => p.Id == pack);
        CompiledPack = CompiledPack.Create(builtIn.Definition, builtIn.CodeRules, Empty, CancellationToken.None);
        StandIn = version != LegacyFolder && CompiledPack is not null && builtIn.Definition.Legacy.Former.Any(f => !Empty.ReferencedAssemblyNames.Any(a => a.Name == f.Since)) ? Legacy(pack) : this;
    }

    /// <summary>The references: .NET 10 and the library's assemblies.</summary>
    public ImmutableArray<MetadataReference> References { get; }

    /// <summary>A compilation without sources: those that are made from it share its symbols.</summary>
    public CSharpCompilation Empty { get; }

    /// <summary>The pack, bound to these references; null where they are the modern ones.</summary>
    public CompiledPack? CompiledPack { get; }

    /// <summary>The references that rules see in their place: for the first previews of a library, the copy of the legacy API that the pack brings.</summary>
    public ReferenceSet StandIn { get; }

    /// <summary>The references against which a pack's code compiles before it is migrated.</summary>
    /// <param name="pack">The pack.</param>
    /// <returns>The references.</returns>
    public static ReferenceSet Legacy(string pack) => Of(pack, LegacyFolder);

    /// <summary>The references against which a pack's code compiles afterwards.</summary>
    /// <param name="pack">The pack.</param>
    /// <returns>The references.</returns>
    public static ReferenceSet Modern(string pack) => Of(pack, "modern");

    /// <summary>The references to one of the versions of a pack's library.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="version">The version's folder: <c>modern</c>, <c>legacy</c>, or one of <see cref="LegacyVersions"/>.</param>
    /// <returns>The references.</returns>
    public static ReferenceSet Of(string pack, string version) =>
        Sets.GetOrAdd((pack, version), key => new Lazy<ReferenceSet>(() => new ReferenceSet(key.Pack, key.Version))).Value;

    /// <summary>The folders of the legacy versions of a pack's library: <c>legacy</c>, and older ones named <c>legacy-…</c>.</summary>
    /// <param name="pack">The pack.</param>
    /// <returns>In ordinal order.</returns>
    public static IReadOnlyList<string> LegacyVersions(string pack) =>
        [.. Directory.EnumerateDirectories(System.IO.Path.Combine(AppContext.BaseDirectory, "refs", pack), "legacy*").Select(d => System.IO.Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    /// <summary>Whether the referenced assemblies define a namespace.</summary>
    /// <param name="name">Its full name.</param>
    /// <returns>True when a using directive may name it.</returns>
    public bool HasNamespace(string name) =>
        name.Split('.').Aggregate((INamespaceSymbol?)Empty.GlobalNamespace, (container, part) => container?.GetNamespaceMembers().FirstOrDefault(n => n.Name == part)) is not null;

    /// <summary>Packages that can't be had: as much of their API as the rules ask for, compiled from a source file of their name. One can use those with longer names.</summary>
    private static IEnumerable<MetadataReference> Skeletons(string folder, ImmutableArray<MetadataReference> references)
    {
        var skeletons = ImmutableArray<MetadataReference>.Empty;
        foreach (var path in Directory.EnumerateFiles(folder, "*.cs").OrderByDescending(p => p.Length).ThenBy(p => p, StringComparer.Ordinal))
        {
            skeletons = skeletons.Add(CSharpCompilation
                .Create(System.IO.Path.GetFileNameWithoutExtension(path), [CSharpSyntaxTree.ParseText(File.ReadAllText(path))], references.AddRange(skeletons), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
                .ToMetadataReference());
        }

        return skeletons;
    }

    private static IEnumerable<MetadataReference> Assemblies(string folder) =>
        Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal).Select(path => MetadataReference.CreateFromFile(path));
}
