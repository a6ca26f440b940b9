using Tooling.Engine.Processes;

namespace Tooling.Engine.Tests.Applying;

/// <summary>Where the state of a tree's migrations is looked for.</summary>
public sealed class StateFolderTests
{
    [Theory]
    [InlineData("inner")]
    [InlineData("inner/more")]
    public async Task Migrations_are_found_from_a_folder_that_has_only_a_cache_of_its_own(string folder)
    {
        using var tree = TestTree.Small();
        var applied = tree.Apply();
        var path = Directory.CreateDirectory(Path.Combine(tree.Root, folder)).FullName;
        new MigrateFolder(Path.Combine(tree.Root, "inner")).EnsureCache("scan");
        var engine = new MigrationEngine(new ProcessRunner(), TimeProvider.System, "1.0.0");

        Assert.Equal((tree.Root, applied.MigrationId), (engine.Status(path).Root, Assert.Single(engine.Status(path).Migrations).Id));
        Assert.Equal(3, (await engine.RollbackAsync(new RollbackRequest(path, MigrationId: null, DryRun: false), null, CancellationToken.None)).Restored.Length);
    }

    [Fact]
    public void Without_migrations_the_innermost_state_is_meant()
    {
        using var tree = TestTree.Small();
        var inner = Path.Combine(tree.Root, "inner");
        new MigrateFolder(tree.Root).Ensure();
        new MigrateFolder(inner).EnsureCache("scan");

        Assert.Equal(inner, new MigrationEngine(new ProcessRunner(), TimeProvider.System, "1.0.0").Status(inner).Root);
    }
}
