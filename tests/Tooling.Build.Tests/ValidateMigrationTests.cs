using Microsoft.Build.Utilities;
using Tooling.Engine;
using Tooling.Engine.Processes;
using Tooling.Reporting.Writers.Reading;

namespace Tooling.Build.Tests;

/// <summary>A migration stays done: what was taken back by other means than a rollback is told by the next build.</summary>
public sealed class ValidateMigrationTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("validate-").FullName;
    private readonly FakeBuildEngine _engine = new();

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string PathOf(string name) => Path.Combine(_root, name);

    private bool Validate() => new ValidateMigration { BuildEngine = _engine, Root = _root, Files = [new TaskItem(PathOf("Program.cs"))] }.Execute();

    private async Task<MigrationEngine> MigrateAsync()
    {
        Directory.CreateDirectory(PathOf(".git"));
        File.WriteAllText(PathOf("App.csproj"), $"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup>{TestTree.Library}</ItemGroup></Project>""");
        File.WriteAllText(PathOf("Program.cs"), TestTree.CodeOf("Program"));
        var engine = new MigrationEngine(new ProcessRunner(), TimeProvider.System, "0.0.0");
        var plan = await engine.PlanAsync(new ScanRequest { Path = _root }, null, CancellationToken.None);
        await engine.ApplyAsync(plan.Plan, null, CancellationToken.None);
        return engine;
    }

    [Fact]
    public async System.Threading.Tasks.Task What_was_migrated_and_taken_back_by_hand_is_told_and_a_rollback_is_not()
    {
        var engine = await MigrateAsync();
        Assert.NotEqual(TestTree.CodeOf("Program"), File.ReadAllText(PathOf("Program.cs")));
        Assert.True(Validate());
        Assert.Empty(_engine.Warnings);

        var migrated = File.ReadAllText(PathOf("Program.cs"));
        File.WriteAllText(PathOf("Program.cs"), TestTree.CodeOf("Program"));
        Assert.True(Validate());
        var warning = Assert.Single(_engine.Warnings);
        Assert.Equal(("MIG1020", PathOf("Program.cs")), (warning.Code, warning.File));

        File.WriteAllText(PathOf("Program.cs"), migrated);
        await engine.RollbackAsync(new RollbackRequest(_root, null, DryRun: false), null, CancellationToken.None);
        Assert.Equal(TestTree.CodeOf("Program"), File.ReadAllText(PathOf("Program.cs")));
        Assert.True(Validate());
        Assert.Single(_engine.Warnings);
    }

    [Fact]
    public async System.Threading.Tasks.Task Claims_tell_how_far_the_tree_is()
    {
        var engine = await MigrateAsync();

        var told = ClaimsReader.Progress(PathOf(".migrate/claims.json"));

        Assert.Equal(engine.Progress(_root).AsEnumerable(), told);
        Assert.True(Assert.Single(told).Rewritten > 1);
    }

    [Theory]
    [InlineData("{ oops")]
    [InlineData("""{"schemaVersion":99,"files":[]}""")]
    [InlineData("""{"schemaVersion":1,"files":[{"path":"Program.cs"}]}""")]
    public void Claims_that_can_not_be_read_are_a_warning(string claims)
    {
        Directory.CreateDirectory(PathOf(".migrate"));
        File.WriteAllText(PathOf(".migrate/claims.json"), claims);

        Assert.True(Validate());
        Assert.Equal(("MIG1030", PathOf(".migrate/claims.json")), (Assert.Single(_engine.Warnings).Code, _engine.Warnings[0].File));
    }
}
