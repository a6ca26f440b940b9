using Tooling.Engine.Loading;

namespace Tooling.Engine;

/// <summary>The folder <c>.migrate</c> at the root of a tree: all state of this product lives in it.</summary>
/// <param name="root">Absolute path of the root of the tree.</param>
public sealed class MigrateFolder(string root)
{
    /// <summary>The folder's name.</summary>
    public const string Name = ".migrate";

    private static ReadOnlySpan<byte> GitIgnore => "*\n!.gitignore\n!config.yaml\n!assessment.yaml\n!baseline.json\n"u8;

    /// <summary>Absolute path of the folder.</summary>
    public string FullPath { get; } = Path.Combine(root, Name);

    /// <summary>What the tree asks of this product; committed.</summary>
    public string Configuration => Path.Combine(FullPath, "config.yaml");

    /// <summary>What assessments are computed with, where it differs from the built-in model; committed.</summary>
    public string AssessmentModel => Path.Combine(FullPath, "assessment.yaml");

    /// <summary>What the gate tolerates; committed.</summary>
    public string Baseline => Path.Combine(FullPath, "baseline.json");

    /// <summary>The SQLite file of the ledger.</summary>
    public string Ledger => Path.Combine(FullPath, "ledger.db");

    /// <summary>The plain file of the ledger.</summary>
    public string LedgerLines => Path.Combine(FullPath, "ledger.jsonl");

    /// <summary>Says which of the stores has the ledger; not there where that follows from the files.</summary>
    public string Store => Path.Combine(FullPath, "store");

    /// <summary>What the ledger says of each migrated file, for builds.</summary>
    public string Claims => Path.Combine(FullPath, "claims.json");

    /// <summary>The content-addressed snapshots.</summary>
    public string Snapshots => Path.Combine(FullPath, "snapshots");

    /// <summary>The folder of the journal, which is there while a run is under way or was interrupted.</summary>
    public string Journal => Path.Combine(FullPath, "journal");

    /// <summary>The file that the run under way holds open exclusively.</summary>
    public string Lock => Path.Combine(FullPath, "lock");

    /// <summary>Who holds <see cref="Lock"/>; a file of its own, because nobody else can read the one that is locked.</summary>
    public string LockOwner => Path.Combine(FullPath, "lock.owner");

    /// <summary>What failed and was tried again.</summary>
    public string Mended => Path.Combine(FullPath, "mended.jsonl");

    /// <summary>What was changed, by whom: a chain of events, a line each.</summary>
    public string Audit => Path.Combine(FullPath, "audit.jsonl");

    /// <summary>Where the chain of <see cref="Audit"/> ends.</summary>
    public string AuditEnd => Path.Combine(FullPath, "audit.end");

    /// <summary>The runs of plans, one folder each.</summary>
    public string Sessions => Path.Combine(FullPath, "sessions");

    /// <summary>What can be computed again.</summary>
    public string Cache => Path.Combine(FullPath, "cache");

    /// <summary>Whether the folder is there.</summary>
    public bool Exists => Directory.Exists(FullPath);

    /// <summary>Whether it is where migrations are kept: caches of earlier scans may lie in folders further in.</summary>
    public bool HoldsMigrations => File.Exists(Ledger) || File.Exists(LedgerLines) || File.Exists(Store) || Directory.Exists(Journal) || Directory.Exists(Sessions);

    /// <summary>The innermost folder, at or above one, whose state is what is looked for.</summary>
    /// <param name="folder">Absolute path.</param>
    /// <param name="isMeant">Says of the state of a folder whether it is.</param>
    /// <returns>Absolute path of the folder that holds the state; null where there is none.</returns>
    public static string? FindAbove(string folder, Func<MigrateFolder, bool> isMeant) =>
        SourceTree.SelfAndAbove(folder).FirstOrDefault(candidate => isMeant(new MigrateFolder(candidate)));

    /// <summary>Writes the baseline in one step: a reader sees the old one or the new one.</summary>
    /// <param name="content">What it is to hold.</param>
    /// <exception cref="UserErrorException">As with <see cref="Ensure"/>.</exception>
    public void WriteBaseline(ReadOnlySpan<byte> content)
    {
        Ensure();
        SharedFile.Write(Baseline, content);
    }

    /// <summary>Creates the folder and its <c>.gitignore</c> where they are missing. Any number of processes may do so at once.</summary>
    /// <exception cref="UserErrorException">The folder, or one of the folders or files in it, is a link: it could lead out of the tree.</exception>
    public void Ensure()
    {
        RefuseLinks();
        Directory.CreateDirectory(FullPath);
        var gitIgnore = Path.Combine(FullPath, ".gitignore");
        if (!File.Exists(gitIgnore))
        {
            SharedFile.Write(gitIgnore, GitIgnore);
        }
    }

    /// <summary>Creates a folder for what can be computed again.</summary>
    /// <param name="names">Names of the folders below <see cref="Cache"/>, from the outermost.</param>
    /// <returns>Its absolute path.</returns>
    /// <exception cref="UserErrorException">As with <see cref="Ensure"/>.</exception>
    public string EnsureCache(params ReadOnlySpan<string> names)
    {
        Ensure();
        return Directory.CreateDirectory(Path.Combine([Cache, .. names])).FullName;
    }

    /// <summary>Refuses state that lies elsewhere.</summary>
    /// <exception cref="UserErrorException">As with <see cref="Ensure"/>.</exception>
    internal void RefuseLinks()
    {
        foreach (var path in new[] { FullPath, Configuration, AssessmentModel, Baseline, Ledger, LedgerLines, Store, Snapshots, Journal, Lock, LockOwner, Audit, AuditEnd, Mended, Sessions, Cache })
        {
            if (new FileInfo(path).LinkTarget is { } target)
            {
                throw new UserErrorException(
                    $"{path} is a link to {target}. State is only kept inside the tree.",
                    "Remove the link, or put the folder that it leads to in its place.");
            }
        }
    }
}
