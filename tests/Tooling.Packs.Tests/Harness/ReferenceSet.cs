using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Tooling.Packs.Tests.Harness;

/// <summary>What code compiles against: the framework, and a library in its legacy or its modern version.</summary>
public sealed class ReferenceSet
{
    private ReferenceSet(string pack, string version)
    {
        var framework = typeof(ReferenceSet).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "FrameworkFolder").Value!;
        var library = System.IO.Path.Combine(AppContext.BaseDirectory, "refs", pack, version);
        References = [.. Assemblies(framework), .. Assemblies(library)];
    }

    /// <summary>The references: .NET 10 and the library's assemblies.</summary>
    public ImmutableArray<MetadataReference> References { get; }

    /// <summary>The references against which a pack's code compiles before it is migrated.</summary>
    /// <param name="pack">The pack.</param>
    /// <returns>The references.</returns>
    public static ReferenceSet Legacy(string pack) => new(pack, "legacy");

    /// <summary>The references against which a pack's code compiles afterwards.</summary>
    /// <param name="pack">The pack.</param>
    /// <returns>The references.</returns>
    public static ReferenceSet Modern(string pack) => new(pack, "modern");

    private static IEnumerable<MetadataReference> Assemblies(string folder) =>
        Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal).Select(path => MetadataReference.CreateFromFile(path));
}
