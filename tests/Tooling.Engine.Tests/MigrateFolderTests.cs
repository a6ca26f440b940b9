using Tooling.Engine.Tests.Applying;

namespace Tooling.Engine.Tests;

public sealed class MigrateFolderTests
{
    [Fact]
    public void Many_may_create_it_at_once()
    {
        using var tree = TestTree.Empty();

        Parallel.For(0, 50, _ => tree.Migrate.Ensure());

        Assert.Equal([".gitignore"], Directory.EnumerateFileSystemEntries(tree.Migrate.FullPath).Select(Path.GetFileName));
        Assert.Equal("*\n!.gitignore\n!config.yaml\n!assessment.yaml\n!baseline.json\n", tree.Read(".migrate/.gitignore"));
    }

    [Fact]
    public void What_somebody_wrote_into_its_gitignore_stays()
    {
        using var tree = TestTree.Empty();
        tree.Write(".migrate/.gitignore", "mine\n");

        tree.Migrate.Ensure();

        Assert.Equal("mine\n", tree.Read(".migrate/.gitignore"));
    }
}
