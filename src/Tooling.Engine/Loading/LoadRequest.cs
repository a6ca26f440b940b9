using System.Collections.Immutable;

namespace Tooling.Engine.Loading;

/// <summary>What to load, and how.</summary>
/// <param name="Path">A solution (<c>.sln</c>, <c>.slnx</c>), a project (<c>.csproj</c>), a file-based app (<c>.cs</c>) or a folder.</param>
/// <param name="NoRestore">Restore nothing: projects that need it become problems.</param>
/// <param name="NoCache">Ask MSBuild even where nothing changed since the last time.</param>
/// <param name="Properties">MSBuild properties, as <c>dotnet build -p:name=value</c> would set them.</param>
public sealed record LoadRequest(string Path, bool NoRestore, bool NoCache, ImmutableDictionary<string, string> Properties)
{
    /// <summary>A request with the defaults: restore where needed, use the cache, no properties.</summary>
    /// <param name="path">See <see cref="Path"/>.</param>
    public LoadRequest(string path)
        : this(path, NoRestore: false, NoCache: false, ImmutableDictionary<string, string>.Empty)
    {
    }
}
