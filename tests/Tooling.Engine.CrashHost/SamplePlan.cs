using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Tooling.Engine.Planning;
using Tooling.Reporting;

namespace Tooling.Engine.CrashHost;

/// <summary>A plan that appends a line to every file of a tree: the same in the tests and in the process that they kill.</summary>
public static class SamplePlan
{
    private static readonly string Absent = new('0', 64);

    private static readonly byte[] Line = Encoding.UTF8.GetBytes("// migrated\r\n");

    public static Plan For(string root) => For(root, [.. Directory
        .EnumerateFiles(root, "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'))
        .Where(p => !p.StartsWith(".migrate/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)]);

    public static Plan For(string root, params string[] paths)
    {
        var files = paths.Select(p => File(root, p)).ToImmutableArray();
        return new Plan
        {
            Id = Hash(Encoding.UTF8.GetBytes(string.Concat(files.Select(f => f.Path + f.OldHash + f.NewHash)))),
            Root = root,
            Packs = ["Sample@1.0.0"],
            Files = files,
            Findings = [.. files.Select(Finding)],
            Proofs = [],
            Units = [new PlanUnit(["Sample.csproj"], [.. paths])],
        };
    }

    /// <summary>What the plan makes of a content.</summary>
    /// <summary>Edits a file, creates one and removes one.</summary>
    /// <param name="root">The root.</param>
    /// <param name="edited">The file to edit.</param>
    /// <param name="created">The file to create.</param>
    /// <param name="removed">The file to remove.</param>
    public static Plan WithChanges(string root, string edited, string created, string removed)
    {
        var content = "class New;\n"u8.ToArray();
        var plan = For(root, edited, removed);
        return plan with
        {
            Files =
            [
                plan.Files[0],
                new PlannedFile(created, Absent, Hash(content), [.. content]),
                plan.Files[1] with { NewHash = Absent, NewContent = [] },
            ],
        };
    }

    public static byte[] Migrated(byte[] content) => [.. content, .. Line];

    public static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static PlannedFile File(string root, string path)
    {
        var old = System.IO.File.ReadAllBytes(Path.Combine(root, path));
        var migrated = Migrated(old);
        return new PlannedFile(path, Hash(old), Hash(migrated), [.. migrated]);
    }

    private static Finding Finding(PlannedFile file) => new()
    {
        RuleId = "SMP1001",
        PackId = "Sample",
        Safety = Safety.Safe,
        Kind = FindingKind.Rewrite,
        Message = "The last line is missing.",
        Path = file.Path,
        Range = new SourceRange(1, 1, 1, 2),
        Fingerprint = file.OldHash[..16],
    };
}
