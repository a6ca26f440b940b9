using System.Collections.Immutable;
using Tooling.Packs;
using Tooling.Rules.Reading;

namespace Tooling.Engine.Discovery;

/// <summary>
/// Where the packs are that projects of a tree were seen to bring: commands that read no code know their rules by it. It can be found out
/// again by any scan.
/// </summary>
/// <param name="root">The root of the tree.</param>
internal sealed class BroughtPackList(string root)
{
    private readonly MigrateFolder _folder = new(root);

    private string File => PathIn(_folder);

    /// <summary>Adds files to those that are known; those that are gone are left out.</summary>
    /// <param name="paths">Absolute paths.</param>
    public void Add(IEnumerable<string> paths)
    {
        var known = Read();
        ImmutableArray<string> all = [.. known.Concat(paths).Where(System.IO.File.Exists).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (!all.SequenceEqual(known))
        {
            _folder.EnsureCache();
            SharedFile.Write(File, System.Text.Encoding.UTF8.GetBytes(string.Concat(all.Select(path => path + "\n"))));
        }
    }

    /// <summary>The rules of the packs of a tree that can be used; a scan says what is wrong with the others.</summary>
    /// <param name="path">A file or folder in the tree.</param>
    public static IEnumerable<RuleInfo> RulesAbove(string path) =>
        MigrateFolder.FindAbove(Directory.Exists(path) ? path : Path.GetDirectoryName(path)!, state => System.IO.File.Exists(PathIn(state))) is { } root
            ? new BroughtPackList(root).Packs().SelectMany(RuleInfo.Of).DistinctBy(rule => rule.Id, StringComparer.Ordinal)
            : [];

    private static string PathIn(MigrateFolder folder) => Path.Combine(folder.Cache, "packs.txt");

    private ImmutableArray<string> Read() => System.IO.File.Exists(File) ? [.. System.IO.File.ReadAllLines(File)] : [];

    private IEnumerable<MigrationPack> Packs()
    {
        foreach (var path in Read().Where(System.IO.File.Exists))
        {
            MigrationPack pack;
            try
            {
                pack = MigrationPack.Read(System.IO.File.ReadAllText(path), RelativePath.Of(root, path));
            }
            catch (PackException)
            {
                continue;
            }

            yield return pack;
        }
    }
}
