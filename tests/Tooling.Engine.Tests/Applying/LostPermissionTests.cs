using System.Diagnostics;
using Tooling.Engine.Applying;

namespace Tooling.Engine.Tests.Applying;

/// <summary>A permission that is lost while a run is under way: a folder of the tree, or the state.</summary>
public sealed class LostPermissionTests
{
    private const UnixFileMode All = (UnixFileMode)0b111_101_101;
    private const UnixFileMode NoWriting = (UnixFileMode)0b101_101_101;

    [LinuxRootFact]
    public void A_folder_is_closed_before_its_files_are_replaced()
    {
        using var tree = OfNobody();
        var old = tree.State();

        var result = Hold("apply", tree, nameof(Step.Staged), "src/P01");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("denied", result.Error, StringComparison.Ordinal);
        Assert.Contains("dotnet migrate apply --resume", result.Error, StringComparison.Ordinal);
        Assert.Contains("dotnet migrate rollback", result.Error, StringComparison.Ordinal);
        Survival.AssertBothWaysOut(tree, "apply", old, old.Migrated());
    }

    [LinuxRootFact]
    public void The_state_is_closed_before_the_ledger_is_written()
    {
        using var tree = OfNobody();
        var old = tree.State();

        var result = Hold("apply", tree, nameof(Step.FoldersFlushed), ".migrate");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("denied", result.Error, StringComparison.Ordinal);
        Assert.Contains("mend the permissions", result.Error, StringComparison.Ordinal);
        Survival.AssertBothWaysOut(tree, "apply", old, old.Migrated());
    }

    [LinuxRootFact]
    public void A_folder_is_closed_while_a_migration_is_taken_back()
    {
        using var tree = OfNobody();
        var old = tree.State();
        tree.Apply();
        Give(tree);

        var result = Hold("rollback", tree, nameof(Step.Staged), "src/P01");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Finish it with 'dotnet migrate rollback'", result.Error, StringComparison.Ordinal);
        Survival.AssertBothWaysOut(tree, "rollback", old, old.Migrated());
    }

    private static TestTree OfNobody()
    {
        var tree = TestTree.Of(files: 6, bytes: 200);
        Give(tree);
        return tree;
    }

    private static void Give(TestTree tree) => Process.Start("chown", ["-R", "65534:65534", tree.Root]).WaitForExit();

    /// <summary>Runs until a step, takes the permission from a folder, lets it go on, and gives the permission back.</summary>
    private static CrashHostProcess.HostResult Hold(string verb, TestTree tree, string step, string folder)
    {
        using var host = CrashHostProcess.StartAsNobody(verb, tree.Root, "hold", step);
        host.ReadLines(1);
        tree.SetMode(folder, NoWriting);
        host.Continue();
        var result = host.End();
        tree.SetMode(folder, All);
        return result;
    }
}
