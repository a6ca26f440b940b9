using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tooling.Engine.Discovery;

/// <summary>Keeps what a scan saw in <c>.migrate/cache</c>, for as long as nothing changes that it depends on.</summary>
/// <param name="root">Absolute path of the root of the tree.</param>
/// <param name="request">What was asked for; each request has its own result.</param>
internal sealed class ScanCache(string root, ScanRequest request)
{
    private readonly string _fileName = $"scan-{Convert.ToHexStringLower(SHA256.HashData(Identity(request)))[..16]}.json";

    /// <summary>What was asked for, as bytes. Neither how it is done nor whether a cache is used makes a difference to what is found.</summary>
    /// <param name="request">The request.</param>
    /// <returns>Equal for equal questions.</returns>
    public static byte[] Identity(ScanRequest request) => JsonSerializer.SerializeToUtf8Bytes(
        request with { Path = Path.GetFullPath(request.Path), Projects = [.. request.Projects.SelectMany(p => new[] { p, Path.GetFullPath(p) })], Jobs = null, UseCache = true },
        ScanCacheContext.Default.ScanRequest);

    /// <summary>The result that was stored, or null where there is none or something changed since.</summary>
    /// <param name="fingerprint">Computes the fingerprint of the tree as it is; not asked where nothing is stored.</param>
    public ScanResult? Find(Func<string> fingerprint)
    {
        var file = Path.Combine(new MigrateFolder(root).Cache, _fileName);
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            var cached = JsonSerializer.Deserialize(File.ReadAllBytes(file), ScanCacheContext.Default.CachedScan);
            return cached is not null && cached.Fingerprint == fingerprint() ? cached.Result : null;
        }
        catch (JsonException)
        {
            // Damaged, or written by another version: it is computed anew, and overwritten.
            return null;
        }
    }

    /// <summary>Stores a result.</summary>
    /// <param name="fingerprint">The fingerprint of the tree as it was looked at.</param>
    /// <param name="result">What was seen.</param>
    public void Store(string fingerprint, ScanResult result)
    {
        var file = Path.Combine(new MigrateFolder(root).EnsureCache(), _fileName);
        SharedFile.Write(file, JsonSerializer.SerializeToUtf8Bytes(new CachedScan(fingerprint, result), ScanCacheContext.Default.CachedScan));
    }
}

/// <summary>A scan as the cache stores it.</summary>
internal sealed record CachedScan(string Fingerprint, ScanResult Result);

/// <summary>Generated serialisation: reflection would cost more than all the rest of a warm scan.</summary>
[JsonSerializable(typeof(CachedScan))]
[JsonSerializable(typeof(ScanRequest))]
internal sealed partial class ScanCacheContext : JsonSerializerContext;
