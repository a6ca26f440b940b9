using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Tooling.Engine.Processes;

namespace Tooling.Engine.Loading;

/// <summary>Keeps loaded trees in <c>.migrate/cache</c>, for as long as nothing changes that they depend on.</summary>
/// <param name="dotnet">Whose SDKs can be chosen from.</param>
internal sealed class LoadCache(DotnetHost dotnet)
{
    /// <summary>The tree that was stored for a request, or null where there is none or something changed since.</summary>
    /// <param name="target">What is asked for.</param>
    /// <param name="properties">The user's properties.</param>
    public LoadedTree? Find(LoadTarget target, ImmutableDictionary<string, string> properties)
    {
        var file = Path.Combine(new MigrateFolder(target.Root).Cache, FileNameOf(target, properties));
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            var cached = JsonSerializer.Deserialize(File.ReadAllBytes(file), CachedTreeContext.Default.CachedTree);
            return cached is not null && cached.Root == target.Root && cached.Fingerprint == cached.Inputs.Fingerprint(target, properties, dotnet)
                ? cached.ToTree()
                : null;
        }
        catch (Exception exception) when (exception is JsonException or NullReferenceException or ArgumentException or IndexOutOfRangeException or InvalidOperationException)
        {
            // Damaged, or written by another version: it is loaded anew, and overwritten.
            return null;
        }
    }

    /// <summary>Stores a tree.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="target">What was asked for.</param>
    /// <param name="properties">The user's properties.</param>
    /// <param name="inputs">What it depends on.</param>
    public void Store(LoadedTree tree, LoadTarget target, ImmutableDictionary<string, string> properties, LoadInputs inputs)
    {
        var file = Path.Combine(new MigrateFolder(tree.Root).EnsureCache(), FileNameOf(target, properties));
        var cached = CachedTree.From(tree, inputs.Fingerprint(target, properties, dotnet), inputs);
        SharedFile.Write(file, JsonSerializer.SerializeToUtf8Bytes(cached, CachedTreeContext.Default.CachedTree));
    }

    private static string FileNameOf(LoadTarget target, ImmutableDictionary<string, string> properties)
    {
        var texts = properties.OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => $"{property.Key}={property.Value}");
        var identity = string.Join('\n', texts.Prepend(target.Path));
        return $"load-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)))[..16]}.json";
    }
}
