using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Tooling.Packs;

/// <summary>The files of the packs that come with the product.</summary>
internal static class PackResources
{
    private static readonly Assembly Own = typeof(PackResources).Assembly;

    /// <summary>The text of a file that is there.</summary>
    public static string Text(string name)
    {
        using var stream = Own.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Whether a pack has sources of a bridge.</summary>
    public static bool HasBridge(string pack) => Own.GetManifestResourceNames().Any(name => name.StartsWith($"{pack}.bridge.", StringComparison.Ordinal));

    /// <summary>Whether a pack has a legacy API.</summary>
    public static bool HasLegacy(string pack) => Own.GetManifestResourceNames().Any(name => name.StartsWith($"{pack}.legacy.", StringComparison.Ordinal));

    /// <summary>The legacy API's assembly of a pack; null where it has none.</summary>
    public static Stream? Open(string pack, string assembly) => Open(pack, "legacy", assembly);

    /// <summary>The legacy or the modern API of a pack, by the simple names of its assemblies: those that it has.</summary>
    public static ImmutableDictionary<string, MetadataReference> References(string pack, string version, ImmutableArray<string> assemblies)
    {
        var references = ImmutableDictionary.CreateBuilder<string, MetadataReference>(StringComparer.OrdinalIgnoreCase);
        foreach (var assembly in assemblies)
        {
            using var stream = Open(pack, version, assembly);
            if (stream is not null)
            {
                references.Add(assembly, MetadataReference.CreateFromStream(stream, filePath: $"{pack}/{version}/{assembly}.dll"));
            }
        }

        return references.ToImmutable();
    }

    private static Stream? Open(string pack, string version, string assembly) => Own.GetManifestResourceStream($"{pack}.{version}.{assembly}.dll");
}
