using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Tooling.Engine.Processes;

namespace Tooling.Engine.Loading;

/// <summary>All on disk that a loaded tree depends on, by absolute path: while its fingerprint stays, the tree can be used again.</summary>
/// <param name="Files">Files whose change, coming or going matters: projects, their imports, what restore wrote.</param>
/// <param name="Existing">Files of which only matters whether they exist: sources that a build generates.</param>
/// <param name="Folders">Folders below which a C# file that comes or goes matters, because of globs.</param>
/// <param name="LinkedFolders">Folders in which (not below which) that matters: those of linked sources.</param>
internal sealed record LoadInputs(
    ImmutableArray<string> Files,
    ImmutableArray<string> Existing,
    ImmutableArray<string> Folders,
    ImmutableArray<string> LinkedFolders)
{
    private static readonly ImmutableArray<string> DirectoryFileNames =
    [
        "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json", "NuGet.Config", "NuGet.config", "nuget.config",
    ];

    /// <summary>Finds what a tree depends on.</summary>
    /// <param name="target">What was asked for.</param>
    /// <param name="projects">What MSBuild said.</param>
    /// <param name="imports">Files that MSBuild read, without those of the SDK.</param>
    public static LoadInputs Of(LoadTarget target, ImmutableArray<CompilerInputs> projects, IEnumerable<string> imports)
    {
        var projectFiles = target.Projects.Concat(target.Apps).Concat(target.Problems.Select(problem => problem.ProjectPath)).ToList();
        var folders = Outermost(projectFiles.Select(path => Path.GetDirectoryName(path)!));
        var sources = projects.SelectMany(project => project.CommandLine.Where(CompilerInputs.IsSource).Select(source => (Source: source, project.IntermediateFolder))).Distinct().ToList();
        var files = projectFiles
            .Concat(imports)
            .Concat(projects.Select(project => project.AssetsFile))
            .Concat(target.SolutionPath is { } solution ? [solution] : [])
            .Concat(folders.SelectMany(SourceTree.SelfAndAbove).Concat(projectFiles.SelectMany(FoldersAbove)).Distinct()
                .SelectMany(folder => DirectoryFileNames.Select(name => Path.Combine(folder, name))))
            .Where(path => path.Length > 0);
        return new LoadInputs(
            Sorted(files),
            Sorted(sources.Where(item => item.IntermediateFolder.Length > 0 && SourceTree.IsBelow(item.Source, item.IntermediateFolder)).Select(item => item.Source)),
            folders,
            Sorted(sources.Select(item => Path.GetDirectoryName(item.Source)!).Where(folder => !folders.Any(above => folder == above || SourceTree.IsBelow(folder, above)))));
    }

    /// <summary>A hash over all of it as it is now, and over what else decides.</summary>
    /// <param name="target">What was asked for, as it is found now.</param>
    /// <param name="properties">The user's properties.</param>
    /// <param name="dotnet">Whose SDKs can be chosen from.</param>
    public string Fingerprint(LoadTarget target, ImmutableDictionary<string, string> properties, DotnetHost dotnet)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));

        Add(typeof(LoadInputs).Module.ModuleVersionId.ToString());
        foreach (var path in target.Projects.Concat(target.Apps).Concat(target.Problems.Select(problem => problem.ProjectPath)).Prepend(target.SolutionPath ?? ""))
        {
            Add(path);
        }

        foreach (var (name, value) in properties.OrderBy(property => property.Key, StringComparer.Ordinal))
        {
            Add($"{name}={value}");
        }

        Add(dotnet.FullPath + "|" + string.Join('|', dotnet.InstalledSdks));
        foreach (var path in Files)
        {
            var file = new FileInfo(path);
            Add(file.Exists ? string.Create(CultureInfo.InvariantCulture, $"{path}|{file.Length}|{file.LastWriteTimeUtc.Ticks}") : path);
        }

        foreach (var path in Existing)
        {
            Add($"{path}|{File.Exists(path)}");
        }

        foreach (var path in Folders.Where(Directory.Exists).SelectMany(folder => SourceTree.Files(folder, ".cs")))
        {
            Add(path);
        }

        foreach (var path in LinkedFolders.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs").Order(StringComparer.Ordinal)))
        {
            Add(path);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<string> FoldersAbove(string file) => SourceTree.SelfAndAbove(Path.GetDirectoryName(file)!);

    private static ImmutableArray<string> Outermost(IEnumerable<string> folders)
    {
        var all = folders.Distinct(StringComparer.Ordinal).ToList();
        return Sorted(all.Where(folder => !all.Any(other => SourceTree.IsBelow(folder, other))));
    }

    private static ImmutableArray<string> Sorted(IEnumerable<string> paths) => [.. paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
