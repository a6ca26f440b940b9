using System.Collections.Immutable;
using System.Diagnostics;
using Tooling.Engine.Planning;

namespace Tooling.Engine.Tests.Applying;

/// <summary>Whatever stands in the way of one file keeps all of them as they are, and is named.</summary>
public sealed class PreflightTests
{
    [Fact]
    public void Files_changed_since_the_plan_are_named_all_at_once()
    {
        using var tree = TestTree.Awkward();
        var plan = tree.Plan();
        tree.Write("App.cs", "class Other;\n");
        File.Delete(tree.Path("src/Twin.cs"));

        var error = Refused(tree, plan);

        Assert.Contains("App.cs (changed)\n  src/Twin.cs (removed)", error.Message, StringComparison.Ordinal);
        Assert.Contains("dotnet migrate plan", error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_read_only_file()
    {
        using var tree = TestTree.Awkward();
        File.SetAttributes(tree.Path("App.cs"), FileAttributes.ReadOnly);

        Assert.Contains("App.cs is read-only", Refused(tree, tree.Plan()).Message, StringComparison.Ordinal);
        File.SetAttributes(tree.Path("App.cs"), FileAttributes.Normal);
    }

    [Fact]
    public void A_folder_in_place_of_a_file()
    {
        using var tree = TestTree.Awkward();
        var plan = tree.Plan();
        File.Delete(tree.Path("App.cs"));
        Directory.CreateDirectory(tree.Path("App.cs"));

        Assert.Contains("App.cs is a folder", Refused(tree, plan).Message, StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_named_pipe_in_place_of_a_file()
    {
        using var tree = TestTree.Awkward();
        var plan = tree.Plan("App.cs", "src/Twin.cs");
        File.Delete(tree.Path("App.cs"));
        Process.Start("mkfifo", tree.Path("App.cs")).WaitForExit();

        Assert.Throws<UserErrorException>(() => tree.Apply(plan));
        Assert.Equal("class Twin;\n", tree.Read("src/Twin.cs"));
    }

    [Theory]
    [InlineData("../outside.cs", "has empty, '.' or '..' parts")]
    [InlineData("src/../App.cs", "has empty, '.' or '..' parts")]
    [InlineData("./App.cs", "has empty, '.' or '..' parts")]
    [InlineData("src//Twin.cs", "has empty, '.' or '..' parts")]
    [InlineData("", "is not a path")]
    [InlineData("/etc/hostname", "is not relative")]
    [InlineData(".migrate/config.yaml", "is in .migrate")]
    public void A_path_that_is_not_of_the_tree(string path, string reason)
    {
        using var tree = TestTree.Awkward();
        var plan = WithPath(tree.Plan(), path);

        Assert.Contains(reason, Refused(tree, plan).Message, StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_link_that_leads_out_of_the_tree()
    {
        using var outside = TestTree.Awkward();
        using var tree = TestTree.Awkward();
        var before = outside.State();
        File.CreateSymbolicLink(tree.Path("Link.cs"), outside.Path("App.cs"));
        Directory.CreateSymbolicLink(tree.Path("linked"), outside.Root);

        var error = Refused(tree, tree.Plan("App.cs", "Link.cs", "linked/src/Twin.cs"));

        Assert.Contains("Link.cs leads out of the tree", error.Message, StringComparison.Ordinal);
        Assert.Contains("linked/src/Twin.cs leads out of the tree", error.Message, StringComparison.Ordinal);
        outside.State().ShouldBe(before);
    }

    [UnixFact]
    public void A_link_that_leads_to_itself()
    {
        using var tree = TestTree.Awkward();
        var plan = WithPath(tree.Plan(), "Loop.cs");
        File.CreateSymbolicLink(tree.Path("Loop.cs"), "Loop.cs");

        var error = Assert.Throws<UserErrorException>(() => tree.Apply(plan));
        Assert.Contains("Loop.cs cannot be followed", error.Message, StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_state_folder_that_is_a_link()
    {
        using var outside = TestTree.Empty();
        using var tree = TestTree.Awkward();
        var plan = tree.Plan();
        Directory.CreateSymbolicLink(tree.Path(".migrate"), outside.Root);

        Assert.Contains("is a link", Assert.Throws<UserErrorException>(() => tree.Apply(plan)).Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(outside.Root));
    }

    [UnixFact]
    public void One_file_under_two_names()
    {
        using var tree = TestTree.Awkward();
        File.CreateSymbolicLink(tree.Path("Link.cs"), "App.cs");

        Assert.Contains("Link.cs is the same file as App.cs", Refused(tree, tree.Plan("App.cs", "Link.cs")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_the_user_where_the_temporary_one_would_be()
    {
        using var tree = TestTree.Awkward();
        var plan = tree.Plan();
        tree.Write("src/.Twin.cs.migrate-tmp", "mine");

        Assert.Contains("src/Twin.cs needs .Twin.cs.migrate-tmp", Refused(tree, plan).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_whose_contents_are_damaged()
    {
        using var tree = TestTree.Awkward();
        var plan = tree.Plan();
        var damaged = plan.Files[0] with { NewContent = [1, 2, 3] };

        Assert.Contains("damaged", Refused(tree, plan with { Files = plan.Files.SetItem(0, damaged) }).Message, StringComparison.Ordinal);
    }

    [LinuxRootFact]
    public void A_file_of_somebody_else_that_only_they_may_write()
    {
        using var tree = TestTree.Awkward();
        tree.SetMode(".", (UnixFileMode)0b111_111_111);
        tree.SetMode("tool.sh", (UnixFileMode)0b110_100_100);

        var result = CrashHostProcess.RunAsNobody("apply", tree.Root);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("tool.sh may not be written by you", result.Error, StringComparison.Ordinal);
    }

    [LinuxRootFact]
    public void A_folder_without_write_permission()
    {
        using var tree = TestTree.Awkward();
        Process.Start("chown", ["-R", "65534:65534", tree.Root]).WaitForExit();
        tree.SetMode("src/deep", UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var before = tree.State();

        var result = CrashHostProcess.RunAsNobody("apply", tree.Root);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("src/deep/Twin.cs is in a folder that may not be written to", result.Error, StringComparison.Ordinal);
        tree.State().ShouldBe(before);
    }

    [LinuxRootFact]
    public void A_root_without_write_permission()
    {
        using var tree = TestTree.Awkward();
        Process.Start("chown", ["-R", "65534:65534", tree.Root]).WaitForExit();
        tree.SetMode(".", (UnixFileMode)0b101_101_101);

        var result = CrashHostProcess.RunAsNobody("apply", tree.Root);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("denied", result.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed", result.Error, StringComparison.Ordinal);
    }

    private static Plan WithPath(Plan plan, string path) =>
        plan with { Files = [.. plan.Files.Take(plan.Files.Length - 1), plan.Files[^1] with { Path = path }] };

    private static UserErrorException Refused(TestTree tree, Plan plan)
    {
        var before = tree.State();
        var error = Assert.Throws<UserErrorException>(() => tree.Apply(plan));
        tree.State().ShouldBe(before);
        Assert.Empty(tree.Store().List());
        Assert.Null(tree.Store().Status().Pending);
        return error;
    }
}
