using System.Globalization;
using Tooling.Engine.CrashHost;
using Tooling.Engine.Planning;

namespace Tooling.Engine.Tests.Applying;

/// <summary>Files that a plan creates and removes are journalled, applied and taken back like those that it edits.</summary>
public sealed class CreatedFilesTests : IDisposable
{
    private readonly TestTree _tree = TestTree.Empty();

    public CreatedFilesTests()
    {
        _tree.Write("src/old/Gone.cs", "class Gone;\n");
        _tree.Write("src/Kept.cs", "class Kept;\n");
    }

    [Fact]
    public void What_is_created_and_removed_is_taken_back_with_its_folders()
    {
        var old = _tree.State();

        var applied = _tree.Apply(Plan());

        Assert.Equal("class New;\n", _tree.Read("src/new/deep/New.cs"));
        Assert.False(Directory.Exists(_tree.Path("src/old")));
        Assert.Empty(_tree.Store().Status().Drifted);
        _tree.Rollback(applied.MigrationId);
        _tree.State().ShouldBe(old);
        Assert.False(Directory.Exists(_tree.Path("src/new")));
    }

    [Fact]
    public void What_somebody_put_in_its_place_is_not_overwritten()
    {
        var plan = Plan();
        _tree.Write("src/new/deep/New.cs", "// mine\n");

        var error = Assert.Throws<UserErrorException>(() => _tree.Apply(plan));

        Assert.Contains("src/new/deep/New.cs", error.Message, StringComparison.Ordinal);
        Assert.Equal("class Gone;\n", _tree.Read("src/old/Gone.cs"));
    }

    [Fact]
    public void A_created_file_that_was_edited_is_not_removed()
    {
        _tree.Apply(Plan());
        _tree.Write("src/new/deep/New.cs", "// mine\n");

        Assert.Throws<UserErrorException>(() => _tree.Rollback());

        Assert.Equal("// mine\n", _tree.Read("src/new/deep/New.cs"));
    }

    [Fact]
    public void A_kill_at_every_step_is_survived()
    {
        var old = _tree.State();
        using var done = _tree.Copy();
        done.Apply(PlanOf(done));
        var migrated = done.State();
        for (var step = 1; ; step++)
        {
            using var copy = _tree.Copy();
            var host = CrashHostProcess.Run("changes", copy.Root, "kill", step.ToString(CultureInfo.InvariantCulture));
            if (!host.WasKilled)
            {
                Assert.Equal((0, string.Empty), (host.ExitCode, host.Error));
                return;
            }

            using var forward = copy.Copy();
            if (forward.Store().Status().Pending is not null)
            {
                forward.Store().Resume(CancellationToken.None);
                forward.State().ShouldBe(migrated);
                copy.Rollback();
                copy.State().ShouldBe(old);
            }
        }
    }

    public void Dispose() => _tree.Dispose();

    private Plan Plan() => PlanOf(_tree);

    private static Plan PlanOf(TestTree tree) => SamplePlan.WithChanges(tree.Root, "src/Kept.cs", "src/new/deep/New.cs", "src/old/Gone.cs");
}
