using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Tooling.Packs;
using Tooling.Rules.Model;

namespace Tooling.Engine.Discovery;

/// <summary>A file that rules of a pack about configuration are for.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="Format">One of <see cref="ConfigurationFormats"/>.</param>
/// <param name="Pack">The pack.</param>
/// <param name="Rules">The rules, in the pack's order.</param>
/// <param name="Owners">The projects that it belongs to, and that refer to a package of the pack.</param>
internal sealed record RuledFile(string Path, string Format, MigrationPack Pack, ImmutableArray<ConfigurationRule> Rules, ImmutableArray<CompilerInputs> Owners)
{
    /// <summary>The paths of files by the projects that they belong to.</summary>
    /// <param name="files">The files.</param>
    public static ILookup<CompilerInputs, string> ByOwner(IEnumerable<RuledFile> files) =>
        files.SelectMany(file => file.Owners, (file, owner) => (owner, file.Path)).ToLookup(pair => pair.owner, pair => pair.Path);
}

/// <summary>
/// Finds the configuration files of projects: below a project's folder, without what builds make and without the folders of other projects. Nothing is looked for
/// where no pack has rules about configuration.
/// </summary>
/// <param name="inputs">All projects.</param>
internal sealed class ConfigurationFiles(ImmutableArray<CompilerInputs> inputs)
{
    private static readonly string[] ProjectExtensions = [".csproj", ".fsproj", ".vbproj"];

    private readonly Dictionary<string, ImmutableArray<string>> _folders = new(StringComparer.Ordinal);

    /// <summary>The files that rules are for, ordered by pack and path.</summary>
    /// <param name="packs">The packs.</param>
    public ImmutableArray<RuledFile> Of(ImmutableArray<MigrationPack> packs) =>
        [.. packs.Select(pack => (Pack: pack, Rules: pack.Definition.Rules.OfType<ConfigurationRule>().ToImmutableArray())).Where(x => !x.Rules.IsEmpty).SelectMany(x => Of(x.Pack, x.Rules))];

    private IEnumerable<RuledFile> Of(MigrationPack pack, ImmutableArray<ConfigurationRule> rules)
    {
        var moves = new MoveTable(pack.Definition.Packages);
        var modern = pack.Definition.Packages.Select(move => move.ToId ?? move.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return inputs.Where(input => input.Project.Packages.Any(package => moves.Knows(package.Id) || modern.Contains(package.Id)))
            .SelectMany(input => rules.SelectMany(rule => FilesOf(input, rule).Select(file => (file.Path, file.Format, Rule: rule, Input: input))))
            .GroupBy(found => (found.Path, found.Format))
            .OrderBy(group => group.Key.Path, StringComparer.Ordinal)
            .Select(group => new RuledFile(group.Key.Path, group.Key.Format, pack, [.. rules.Where(rule => group.Any(found => found.Rule == rule))], [.. group.Select(found => found.Input).Distinct()]));
    }

    private IEnumerable<(string Path, string Format)> FilesOf(CompilerInputs input, ConfigurationRule rule)
    {
        foreach (var glob in rule.Files)
        {
            var pattern = Glob.ToRegex(glob);
            var format = rule.Format ?? ConfigurationFormats.Of(glob)!;
            var paths = format == ConfigurationFormats.MSBuild ? ProjectFilesOf(input, pattern) : Below(input).Where(path => pattern.IsMatch(RelativePath.Of(FolderOf(input), path)));
            foreach (var path in paths)
            {
                yield return (path, format);
            }
        }
    }

    /// <summary>The project file and what it imports, by their names: they can lie above it.</summary>
    private static IEnumerable<string> ProjectFilesOf(CompilerInputs input, Regex pattern) =>
        input.Project.DefiningFiles.Where(path => ConfigurationFormats.Of(path) == ConfigurationFormats.MSBuild && pattern.IsMatch(Path.GetFileName(path)));

    private static string FolderOf(CompilerInputs input) => Path.GetDirectoryName(input.Project.ProjectPath)!;

    private ImmutableArray<string> Below(CompilerInputs input)
    {
        var folder = FolderOf(input);
        if (!_folders.TryGetValue(folder, out var files))
        {
            _folders.Add(folder, files = [.. Walk(new DirectoryInfo(folder), isProject: true)]);
        }

        return files;
    }

    private static IEnumerable<string> Walk(DirectoryInfo folder, bool isProject)
    {
        var entries = folder.EnumerateFileSystemInfos().Where(entry => entry.LinkTarget is null).OrderBy(entry => entry.Name, StringComparer.Ordinal).ToList();
        return !isProject && entries.Any(entry => ProjectExtensions.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase))
            ? []
            : entries.SelectMany(entry => entry switch
            {
                DirectoryInfo inner => IsOutput(inner.Name) ? [] : Walk(inner, isProject: false),
                _ => [entry.FullName],
            });
    }

    private static bool IsOutput(string name) => name.StartsWith('.') || name is "bin" or "obj" or "node_modules";
}
