using System.Collections.Immutable;
using Tooling.Engine.Files;
using Tooling.Engine.Ledger;
using Tooling.Engine.Planning;

namespace Tooling.Engine.Applying;

/// <summary>Checks everything that can be checked before a file is touched.</summary>
internal sealed class Preflight(string root, TreePaths paths)
{
    private const UnixFileMode NewFile = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>Checks that a plan can be applied as it is.</summary>
    /// <returns>Its files with their permissions, in the order of the plan.</returns>
    /// <exception cref="UserErrorException">It can't be, with all files that stand in the way.</exception>
    public ImmutableArray<MigratedFile> Check(Plan plan)
    {
        DemandSoundPlan(plan);
        new FileAccessCheck(paths, afterInterruption: false).Demand([.. plan.Files.Select(static f => f.Path)]);
        DemandUnchanged(plan);
        var newBytes = plan.Files.Sum(static f => (long)f.NewContent.Length);
        var oldBytes = plan.Files.Where(static f => f.OldHash != ContentHash.Absent).Sum(f => new FileInfo(paths.Resolve(f.Path)).Length);
        FreeSpace.Demand(root, oldBytes + (2 * newBytes), 3 * plan.Files.Length);
        return [.. plan.Files.Select(f => new MigratedFile(f.Path, f.OldHash, f.NewHash, ModeOf(f)))];
    }

    private static void DemandSoundPlan(Plan plan)
    {
        var damaged = plan.Files
            .Where(static f => f.NewContent.IsDefault || !ContentHash.IsWellFormed(f.OldHash) || (f.NewHash == ContentHash.Absent ? f.NewContent.Length > 0 : ContentHash.Of(f.NewContent.AsSpan()) != f.NewHash))
            .Select(static f => f.Path)
            .ToArray();
        if (damaged.Length > 0 || !ContentHash.IsWellFormed(plan.Id))
        {
            throw new UserErrorException(
                damaged.Length > 0 ? $"The plan is damaged: the contents and hashes do not agree for {string.Join(", ", damaged)}." : "The plan is damaged: it has no id.",
                "Plan again with 'dotnet migrate plan'.");
        }
    }

    private void DemandUnchanged(Plan plan)
    {
        var changes = plan.Files.Select(static f => new FileChange(f.Path, f.OldHash, f.OldHash, null)).ToArray();
        var drift = FileDrift.Look(changes, paths);
        if (drift.Foreign.Length > 0)
        {
            throw new UserErrorException(
                $"These files were changed since the plan, so nothing was written:\n  {string.Join("\n  ", drift.Foreign)}",
                "Plan again with 'dotnet migrate plan', then apply.");
        }
    }

    private UnixFileMode? ModeOf(PlannedFile file) => OperatingSystem.IsWindows() ? null
        : file.OldHash == ContentHash.Absent ? NewFile
        : File.GetUnixFileMode(paths.Resolve(file.Path));
}
