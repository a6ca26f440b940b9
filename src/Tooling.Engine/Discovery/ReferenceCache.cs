using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Tooling.Engine.Discovery;

/// <summary>Assemblies, each mapped into memory once for all projects.</summary>
public sealed class ReferenceCache
{
    private readonly ConcurrentDictionary<string, Lazy<PortableExecutableReference?>> _references = new(StringComparer.Ordinal);

    /// <summary>The reference to an assembly.</summary>
    /// <param name="path">Absolute path.</param>
    /// <returns>Null where there is no such file: another project that was not built.</returns>
    public PortableExecutableReference? Get(string path) =>
        _references.GetOrAdd(path, p => new Lazy<PortableExecutableReference?>(() => File.Exists(p) ? MetadataReference.CreateFromFile(p) : null)).Value;
}
