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
    /// <param name="root">Absolute path of the root of the tree.</param>
    /// <param name="request">What is asked for.</param>
    public LoadedTree? Find(string root, LoadRequest request)
    {
        var file = Path.Combine(StateFolder.PathOf(root), "cache", FileNameOf(request));
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            var cached = JsonSerializer.Deserialize(File.ReadAllBytes(file), CachedTreeContext.Default.CachedTree);
            return cached is not null && cached.Root == root && cached.Fingerprint == cached.Inputs.Fingerprint(request, dotnet) ? cached.ToTree() : null;
        }
        catch (Exception exception) when (exception is JsonException or NullReferenceException or ArgumentException or IndexOutOfRangeException or InvalidOperationException)
        {
            // Damaged, or written by another version: it is loaded anew, and overwritten.
            return null;
        }
    }

    /// <summary>Stores a tree.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="inputs">What it depends on.</param>
    public void Store(LoadedTree tree, LoadRequest request, LoadInputs inputs)
    {
        var file = Path.Combine(StateFolder.Create(tree.Root, "cache"), FileNameOf(request));
        var cached = CachedTree.From(tree, inputs.Fingerprint(request, dotnet), inputs);

        // Another run may be reading: it sees the old file or the new one.
        var temporary = $"{file}.{Environment.ProcessId}";
        File.WriteAllBytes(temporary, JsonSerializer.SerializeToUtf8Bytes(cached, CachedTreeContext.Default.CachedTree));
        File.Move(temporary, file, overwrite: true);
    }

    private static string FileNameOf(LoadRequest request)
    {
        var properties = request.Properties.OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => $"{property.Key}={property.Value}");
        var identity = string.Join('\n', properties.Prepend(Path.GetFullPath(request.Path)));
        return $"load-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)))[..16]}.json";
    }
}
