using System.Collections.Immutable;
using System.Text.Json;
using NuGet.Versioning;

namespace Tooling.Engine.Loading;

/// <summary>Reads what restore resolved from a <c>project.assets.json</c>.</summary>
internal static class PackageAssets
{
    /// <summary>The packages of one target framework, ordered by id.</summary>
    /// <param name="assetsFile">Absolute path; the file exists.</param>
    /// <param name="targetFramework">The short name, as in the project file.</param>
    /// <param name="moniker">The long name; may be empty.</param>
    public static ImmutableArray<ResolvedPackage> Read(string assetsFile, string targetFramework, string moniker)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(assetsFile));
        var root = document.RootElement;
        var target = TargetOf(root, targetFramework, moniker);
        if (target.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var folders = root.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToList();
        var libraries = root.GetProperty("libraries");
        var direct = DirectDependencies(root, targetFramework);
        var asked = AskedForByProjects(target);
        return
        [
            .. target.EnumerateObject()
                .Where(library => library.Value.TryGetProperty("type", out var type) && type.ValueEquals("package"))
                .Select(library => PackageOf(library, libraries, folders, direct, asked))
                .OrderBy(package => package.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The errors of the restore that wrote the file, and its warnings of packages that were found in another version than was asked for (NU1603).</summary>
    /// <param name="assetsFile">Absolute path; the file exists.</param>
    /// <param name="project">Absolute path of the project.</param>
    public static (ImmutableArray<BuildError> Errors, bool HasSubstitutes) Messages(string assetsFile, string project)
    {
        // Files can be large, and few have messages.
        var bytes = File.ReadAllBytes(assetsFile);
        if (bytes.AsSpan().IndexOf("\"logs\""u8) < 0)
        {
            return ([], false);
        }

        using var document = JsonDocument.Parse(bytes);
        var logs = document.RootElement.TryGetProperty("logs", out var all) ? all.EnumerateArray().ToList() : [];
        return (
            [
                .. logs.Where(log => log.GetProperty("level").ValueEquals("Error"))
                    .Select(log => new BuildError(project, project, 0, log.GetProperty("code").GetString()!, log.GetProperty("message").GetString()!)),
            ],
            logs.Any(log => log.GetProperty("code").ValueEquals("NU1603")));
    }

    // Older SDKs key targets by the long name, newer ones by the short one; those with a '/' are for a runtime.
    private static JsonElement TargetOf(JsonElement root, string targetFramework, string moniker) =>
        root.GetProperty("targets").EnumerateObject()
            .FirstOrDefault(target => target.Name.Equals(targetFramework, StringComparison.OrdinalIgnoreCase) || target.Name.Equals(moniker, StringComparison.OrdinalIgnoreCase))
            .Value;

    /// <summary>What the project itself asks for, and the lowest version of each; null where it is left open.</summary>
    private static Dictionary<string, string?> DirectDependencies(JsonElement root, string targetFramework) =>
        root.TryGetProperty("project", out var project)
        && project.TryGetProperty("frameworks", out var frameworks)
        && frameworks.TryGetProperty(targetFramework, out var framework)
        && framework.TryGetProperty("dependencies", out var dependencies)
            ? dependencies.EnumerateObject().ToDictionary(dependency => dependency.Name, dependency => LowestVersion(dependency.Value), StringComparer.OrdinalIgnoreCase)
            : [];

    /// <summary>What the projects that it refers to ask for: NuGet gives one version of a package to all of them.</summary>
    private static ILookup<string, NuGetVersion> AskedForByProjects(JsonElement target) =>
        target.EnumerateObject()
            .Where(library => library.Value.TryGetProperty("type", out var type) && type.ValueEquals("project") && library.Value.TryGetProperty("dependencies", out _))
            .SelectMany(project => project.Value.GetProperty("dependencies").EnumerateObject())
            .Where(dependency => NuGetVersion.TryParse(dependency.Value.GetString(), out _))
            .ToLookup(dependency => dependency.Name, dependency => NuGetVersion.Parse(dependency.Value.GetString()!), StringComparer.OrdinalIgnoreCase);

    private static string? LowestVersion(JsonElement dependency) =>
        dependency.TryGetProperty("version", out var version) && VersionRange.TryParse(version.GetString()!, out var range) && !range.IsFloating ? range.MinVersion?.ToString() : null;

    private static ResolvedPackage PackageOf(JsonProperty library, JsonElement libraries, List<string> folders, Dictionary<string, string?> direct, ILookup<string, NuGetVersion> asked)
    {
        var separator = library.Name.IndexOf('/', StringComparison.Ordinal);
        var id = library.Name[..separator];
        var path = libraries.GetProperty(library.Name).GetProperty("path").GetString()!;
        var folder = folders.Select(candidate => Path.Combine(candidate, path)).FirstOrDefault(Directory.Exists) ?? Path.Combine(folders[0], path);
        return new ResolvedPackage(id, library.Name[(separator + 1)..], direct.ContainsKey(id), CompileAssets(library.Value, folder)) 
        {
            AskedFor = direct.TryGetValue(id, out var own) ? own : asked[id].Max()?.ToNormalizedString(),
        };
    }

    private static ImmutableArray<string> CompileAssets(JsonElement library, string folder) =>
        !library.TryGetProperty("compile", out var compile) ? [] :
        [
            .. compile.EnumerateObject()
                .Select(asset => asset.Name)
                .Where(name => !name.EndsWith("/_._", StringComparison.Ordinal)) // a placeholder for "no assembly"
                .Select(name => Path.GetFullPath(Path.Combine(folder, name)))
                .Order(StringComparer.Ordinal),
        ];
}
