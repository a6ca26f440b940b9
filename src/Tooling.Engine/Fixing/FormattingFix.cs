using System.Collections.Immutable;
using Tooling.Engine.Applying;
using Tooling.Engine.Ledger;
using Tooling.Engine.Processes;

namespace Tooling.Engine.Fixing;

/// <summary>
/// Formats files that were formatted before they were migrated, and are not any more, by <c>dotnet format whitespace</c> with the settings of the tree. It works on copies
/// in the cache; files that were not formatted before are their owner's business.
/// </summary>
/// <param name="root">The root of the tree.</param>
/// <param name="dotnet">The <c>dotnet</c> of this machine.</param>
/// <param name="snapshots">The originals.</param>
internal sealed class FormattingFix(string root, DotnetHost dotnet, SnapshotStore snapshots)
{
    private const string Settings = ".editorconfig";

    /// <summary>Mends in memory.</summary>
    /// <param name="files">The files, each with what it was at first.</param>
    /// <param name="contentOf">What a file is, or is made by another mend.</param>
    /// <param name="cancellationToken">Kills what was started.</param>
    public async Task<MendedFiles> RunAsync(ImmutableArray<MigratedFile> files, Func<string, byte[]> contentOf, CancellationToken cancellationToken)
    {
        var sources = files.Where(f => f.Path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)).ToImmutableArray();
        if (sources.IsEmpty)
        {
            return MendedFiles.None;
        }

        var work = new MigrateFolder(root).EnsureCache("format", Path.GetRandomFileName());
        try
        {
            var originals = Copy(Path.Combine(work, "before"), sources, f => snapshots.Read(f.OldHash));
            var current = Copy(Path.Combine(work, "after"), sources, f => contentOf(f.Path));
            await dotnet.RunAsync(work, ["format", "whitespace", work, "--folder", "--verbosity", "quiet"], cancellationToken).ConfigureAwait(false);
            return Mended(sources.Where(f => IsUntouched(originals[f.Path]) && !IsUntouched(current[f.Path])), current);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static MendedFiles Mended(IEnumerable<MigratedFile> files, Dictionary<string, (string Copy, byte[] Content)> current) => files.Aggregate(
        MendedFiles.None, (all, file) => all.With(new MendedFiles(all.Texts.Add(file.Path, [.. File.ReadAllBytes(current[file.Path].Copy)]), [new Fix(file.Path, "formatted, as it was before it was migrated")])));

    private static bool IsUntouched((string Copy, byte[] Content) file) => File.ReadAllBytes(file.Copy).AsSpan().SequenceEqual(file.Content);

    private Dictionary<string, (string Copy, byte[] Content)> Copy(string folder, ImmutableArray<MigratedFile> files, Func<MigratedFile, byte[]> contentOf)
    {
        var copies = new Dictionary<string, (string, byte[])>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var (copy, content) = (Path.Combine(folder, file.Path), contentOf(file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllBytes(copy, content);
            CopySettings(folder, file.Path);
            copies.Add(file.Path, (copy, content));
        }

        return copies;
    }

    /// <summary>The settings of every folder from the root down, so that their globs mean the same.</summary>
    private void CopySettings(string folder, string path)
    {
        for (var part = Path.GetDirectoryName(path); part is not null; part = Path.GetDirectoryName(part))
        {
            var (from, to) = (Path.Combine(root, part, Settings), Path.Combine(folder, part, Settings));
            if (File.Exists(from) && !File.Exists(to))
            {
                File.Copy(from, to);
            }
        }
    }
}
