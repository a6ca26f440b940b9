using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Tooling.Engine.Processes;

namespace Tooling.Engine.Loading;

/// <summary>Packages with all that they depend on, or why they could not be had.</summary>
/// <param name="ByTargetFramework">For each target framework that was asked for, the packages, ordered by id; empty on failure.</param>
/// <param name="Error">What NuGet said, or null where all were resolved.</param>
public sealed record ModernReferenceResult(ImmutableDictionary<string, ImmutableArray<ResolvedPackage>> ByTargetFramework, string? Error);

/// <summary>
/// Resolves what packages give to the compiler without referring to them in the user's projects: by restoring a project of our own in
/// <c>.migrate/cache/references</c>. It lies in the tree, so that NuGet finds the tree's configuration.
/// </summary>
public sealed class ModernReferences
{
    private const string EmptyProject = "<Project />";

    // The tree's own must not reach the scratch project.
    private static readonly ImmutableArray<string> IsolatingFiles = ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"];

    private readonly DesignTimeBuild _build;

    /// <summary>Composes it.</summary>
    /// <param name="runner">Starts <c>dotnet</c>.</param>
    public ModernReferences(IProcessRunner runner) => _build = new DesignTimeBuild(new DotnetHost(runner));

    /// <summary>Resolves packages and all that they depend on. What was resolved once is not restored again.</summary>
    /// <param name="root">Absolute path of the root of the tree.</param>
    /// <param name="packages">Ids and exact versions.</param>
    /// <param name="targetFrameworks">Short names, such as <c>net10.0</c>.</param>
    /// <param name="cancellationToken">Kills the restore.</param>
    /// <exception cref="UserErrorException">There is no .NET SDK.</exception>
    public async Task<ModernReferenceResult> ResolveAsync(
        string root,
        ImmutableArray<(string Id, string Version)> packages,
        ImmutableArray<string> targetFrameworks,
        CancellationToken cancellationToken)
    {
        ImmutableArray<string> frameworks = [.. targetFrameworks.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];
        if (frameworks.IsEmpty || packages.IsEmpty)
        {
            return new ModernReferenceResult(frameworks.ToImmutableDictionary(framework => framework, _ => ImmutableArray<ResolvedPackage>.Empty), null);
        }

        var project = WriteProject(root, ProjectText(packages, frameworks));
        if (Read(project, frameworks) is { } cached)
        {
            return new ModernReferenceResult(cached, null);
        }

        var target = new LoadTarget { Path = project, Root = root, Projects = [project] };
        var records = await _build.RestoreAsync(target, ImmutableDictionary<string, string>.Empty, LeftOut.None, cancellationToken).ConfigureAwait(false);
        return Read(project, frameworks) is { } resolved
            ? new ModernReferenceResult(resolved, null)
            : new ModernReferenceResult(ImmutableDictionary<string, ImmutableArray<ResolvedPackage>>.Empty, records.ProblemOf(project).Message);
    }

    // Only the packages are asked for: the frameworks' own references stand in the projects' command lines already. No workload is needed for that.
    private static string ProjectText(ImmutableArray<(string Id, string Version)> packages, ImmutableArray<string> frameworks) => new XElement(
        "Project",
        SdkImport("Sdk.props"),
        new XElement(
            "PropertyGroup",
            new XElement("TargetFrameworks", string.Join(';', frameworks)),
            new XElement("DisableImplicitFrameworkReferences", "true"),
            new XElement("EnableWindowsTargeting", "true"),
            new XElement("NuGetAudit", "false")),
        new XElement(
            "ItemGroup",
            packages.OrderBy(package => package.Id, StringComparer.Ordinal).Select(package => new XElement(
                "PackageReference", new XAttribute("Include", package.Id), new XAttribute("Version", $"[{package.Version}]")))),
        SdkImport("Sdk.targets"),
        WorkloadChecks.None()).ToString();

    private static XElement SdkImport(string file) => new("Import", new XAttribute("Project", file), new XAttribute("Sdk", "Microsoft.NET.Sdk"));

    private static string WriteProject(string root, string text)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
        var folder = new MigrateFolder(root).EnsureCache("references", name);
        foreach (var file in IsolatingFiles)
        {
            File.WriteAllText(Path.Combine(folder, file), EmptyProject);
        }

        var project = Path.Combine(folder, "References.csproj");
        File.WriteAllText(project, text);
        return project;
    }

    /// <summary>What an earlier restore resolved, or null where there was none, it failed, or its packages are gone.</summary>
    private static ImmutableDictionary<string, ImmutableArray<ResolvedPackage>>? Read(string project, ImmutableArray<string> frameworks)
    {
        var assets = Path.Combine(Path.GetDirectoryName(project)!, "obj", "project.assets.json");
        try
        {
            // A restore that fails writes the file as well, with its errors in it.
            if (!File.Exists(assets) || !PackageAssets.Messages(assets, project).Errors.IsEmpty)
            {
                return null;
            }

            var result = frameworks.ToImmutableDictionary(framework => framework, framework => PackageAssets.Read(assets, framework, LongNameOf(framework)));
            return result.Values.Select(packages => packages.SelectMany(package => package.AssemblyPaths).ToList()).All(paths => paths.Count > 0 && paths.All(File.Exists)) ? result : null;
        }
        catch (JsonException)
        {
            // One that was killed may leave half of it.
            return null;
        }
    }

    // The key that SDKs before 10 use for frameworks that have no short one in the file.
    private static string LongNameOf(string framework)
    {
        const string Standard = "netstandard";
        return framework.StartsWith(Standard, StringComparison.OrdinalIgnoreCase) ? $".NETStandard,Version=v{framework[Standard.Length..]}"
            : framework.StartsWith("net4", StringComparison.OrdinalIgnoreCase) ? $".NETFramework,Version=v{string.Join('.', framework["net".Length..].ToCharArray())}"
            : framework.StartsWith("netcoreapp", StringComparison.OrdinalIgnoreCase) ? $".NETCoreApp,Version=v{framework["netcoreapp".Length..]}"
            : "";
    }
}
