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
    private static readonly ConcurrentDictionary<(string Pack, string Version), Lazy<ReferenceSet>> Sets = new();

    private ReferenceSet(string pack, string version)
    {
        var framework = typeof(ReferenceSet).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "FrameworkFolder").Value!;
        var library = System.IO.Path.Combine(AppContext.BaseDirectory, "refs", pack, version);
        References = [.. Assemblies(framework), .. Assemblies(library)];
        Empty = CSharpCompilation.Create("Fixture", [], References);
        var builtIn = BuiltInPacks.All.Single(p => p.Id == pack);
        CompiledPack = CompiledPack.Create(builtIn.Definition, builtIn.CodeRules, Empty, CancellationToken.None);
    }

    /// <summary>The references: .NET 10 and the library's assemblies.</summary>
    public ImmutableArray<MetadataReference> References { get; }

    /// <summary>A compilation without sources: those that are made from it share its symbols.</summary>
    public CSharpCompilation Empty { get; }

    /// <summary>The pack, bound to these references; null where they are the modern ones.</summary>
    public CompiledPack? CompiledPack { get; }

    /// <summary>The references against which a pack's code compiles before it is migrated.</summary>
    /// <param name="pack">The pack.</param>
    /// <returns>The references.</returns>
    public static ReferenceSet Legacy(string pack) => Get(pack, "legacy");

    /// <summary>The references against which a pack's code compiles afterwards.</summary>
    /// <param name="pack">The pack.</param>
    /// <returns>The references.</returns>
    public static ReferenceSet Modern(string pack) => Get(pack, "modern");

    private static ReferenceSet Get(string pack, string version) =>
        Sets.GetOrAdd((pack, version), key => new Lazy<ReferenceSet>(() => new ReferenceSet(key.Pack, key.Version))).Value;

    private static IEnumerable<MetadataReference> Assemblies(string folder) =>
        Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal).Select(path => MetadataReference.CreateFromFile(path));
}
