using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;

namespace Tooling.Packs.Tests.Harness;

/// <summary>What code compiles against: the framework, and a library in its legacy or its modern version.</summary>
public sealed class ReferenceSet
{
    private readonly string _folder;

    private ReferenceSet(string pack, string version) =>
        _folder = System.IO.Path.Combine(AppContext.BaseDirectory, "refs", pack, version);

    /// <summary>The references: .NET 10 and the library's assemblies.</summary>
    public ImmutableArray<MetadataReference> References => field.IsDefault ? field = Load() : field;

    /// <summary>The references against which a pack's code compiles before it is migrated.</summary>
    /// <param name="pack">The pack.</param>
    /// <returns>The references.</returns>
    public static ReferenceSet Legacy(string pack) => new(pack, "legacy");

    /// <summary>The references against which a pack's code compiles afterwards.</summary>
    /// <param name="pack">The pack.</param>
    /// <returns>The references.</returns>
    public static ReferenceSet Modern(string pack) => new(pack, "modern");

    private ImmutableArray<MetadataReference> Load() =>
        [.. Net100.References.All, .. Directory.EnumerateFiles(_folder, "*.dll").Order(StringComparer.Ordinal).Select(path => MetadataReference.CreateFromFile(path))];
}
