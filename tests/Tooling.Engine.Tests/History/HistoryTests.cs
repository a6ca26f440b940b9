using Tooling.Engine.History;
using Tooling.Engine.Processes;
using Tooling.Engine.Sessions;
using Tooling.Engine.Tests.Applying;
using Tooling.Engine.Validation;
using Tooling.Reporting;

namespace Tooling.Engine.Tests.History;

/// <summary>What is told of migrations afterwards.</summary>
public sealed class HistoryTests : IDisposable
{
    private readonly TestTree _tree = TestTree.Small();
    private readonly MigrationEngine _engine = new(new ProcessRunner(), TimeProvider.System, TestTree.ToolVersion);

    [Fact]
    public async Task A_migration_is_reported_with_its_configuration_and_what_it_came_to()
    {
        var code = new ScanRequest { Path = _tree.Root, ToolNames = ["app new"] };
        var open = _engine.BeginSession(_tree.Plan(), new SessionRequest(SessionMode.Incremental, ValidationLevel.Skip, code, SessionPolicy.Default));
        await _engine.RunSessionAsync(open, null, CancellationToken.None);

        var report = Assert.Single(_engine.History(new HistoryRequest(_tree.Root, null, null, 10)));

        Assert.Equal((3, 1, 3, 0, 0), (report.Statistics.Files, report.Statistics.Units, report.Statistics.Rewritten, report.Statistics.Manual, report.Statistics.Unresolved));
        Assert.Equal((open.Session.Id, SessionMode.Incremental, "app new"), (report.Configuration!.SessionId, report.Configuration.Mode, Assert.Single(report.Configuration.Tools)));
        Assert.Equal("Sample.csproj", Assert.Single(report.Projects));
        Assert.Empty(report.FailedUnits);
    }

    [Fact]
    public void Migrations_are_found_by_file_and_by_id_and_the_latest_come_first()
    {
        var first = _tree.Apply(_tree.Plan("App.cs", "tool.sh")).MigrationId!;
        var second = _tree.Apply(_tree.Plan("App.cs")).MigrationId!;

        Assert.Equal([second, first], Ids(null, "App.cs"));
        Assert.Equal([first], Ids(null, "tool.sh"));
        Assert.Equal([second], Ids(null, null, limit: 1));
        Assert.Equal([first], Ids("0001", null));
        Assert.Throws<UserErrorException>(() => Ids("0009", null));
        Assert.Empty(Ids(null, "src/Latin1.cs"));
    }

    [Fact]
    public void A_tool_is_active_while_its_migration_is_in_effect()
    {
        var id = _tree.Apply().MigrationId!;
        Assert.Equal((id, true), Of("App.cs"));

        _tree.Store().RollbackPart(new Engine.Applying.PartialRollback(null, ["App.cs"], [], [], Merge: false, "1"), dryRun: false, CancellationToken.None);
        Assert.Equal((id, false), Of("App.cs"));
        Assert.Equal((id, true), Of("tool.sh"));

        _tree.Rollback();
        _tree.Rollback(id);
        Assert.Equal((id, false), Of("tool.sh"));
        Assert.Null(Of("elsewhere.cs"));
    }

    public void Dispose() => _tree.Dispose();

    private string[] Ids(string? id, string? file, int limit = 10) => [.. _engine.History(new HistoryRequest(_tree.Root, id, file, limit)).Select(r => r.Migration.Id)];

    private (string Id, bool IsActive)? Of(string path)
    {
        var tool = new ToolEntry { Id = "t", Family = "t", Name = "t", CommandPath = "t", Kind = ToolKind.Command, Api = ApiGeneration.Modern, Path = path, Range = new SourceRange(1, 1, 1, 2) };
        return Assert.Single(_engine.WithMigrations(_tree.Root, [tool])).Migration is { } migration ? (migration.Id, migration.IsActive) : null;
    }
}
