using Tooling.Engine.Applying;
using Tooling.Engine.Files;
using Tooling.Engine.Ledger;

namespace Tooling.Engine.Validation;

/// <summary>
/// A copy of a tree as it was before some migrations. It lies in the cache of the tree itself, so that settings which MSBuild, NuGet and
/// editors look for in the folders above are the same.
/// </summary>
internal sealed class OriginalTree : IDisposable
{
    private static readonly string[] LeftOut = [".git", MigrateFolder.Name, "bin", "obj", "node_modules"];

    private OriginalTree(string root) => Root = root;

    /// <summary>Absolute path of the copy.</summary>
    public string Root { get; }

    /// <summary>Copies a tree.</summary>
    /// <param name="root">Its root.</param>
    /// <param name="migrations">What is taken back in the copy, in the order of application.</param>
    /// <param name="snapshots">The originals.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The copy; it is removed when it is disposed.</returns>
    public static OriginalTree Create(string root, IEnumerable<RecordedMigration> migrations, SnapshotStore snapshots, CancellationToken cancellationToken)
    {
        var tree = new OriginalTree(new MigrateFolder(root).EnsureCache("original", Path.GetRandomFileName()));
        try
        {
            Copy(new DirectoryInfo(root), tree.Root, cancellationToken);
            foreach (var file in MigratedFiles.Earliest(migrations))
            {
                var path = Path.GetFullPath(file.Path, tree.Root);
                if (file.OldHash == ContentHash.Absent)
                {
                    File.Delete(path);
                    continue;
                }

                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, snapshots.Read(file.OldHash));
            }

            return tree;
        }
        catch
        {
            tree.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static void Copy(DirectoryInfo source, string target, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Directory.CreateDirectory(target);
        foreach (var entry in source.EnumerateFileSystemInfos().Where(e => e.LinkTarget is null && !LeftOut.Contains(e.Name, StringComparer.OrdinalIgnoreCase)))
        {
            var path = Path.Combine(target, entry.Name);
            if (entry is DirectoryInfo folder)
            {
                Copy(folder, path, cancellationToken);
            }
            else
            {
                File.Copy(entry.FullName, path);
            }
        }
    }
}
