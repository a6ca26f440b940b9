using Tooling.Engine.Applying;
using Tooling.Engine.Auditing;
using Tooling.Engine.Ledger;
using Tooling.Engine.Processes;
using Tooling.Engine.Tests.Applying;
using Tooling.Engine.Validation;

namespace Tooling.Engine.Tests.Validation;

/// <summary>A rewrite that asks for a look fails a strict check until a person had one.</summary>
public sealed class AcknowledgementTests : IDisposable
{
    private readonly TestTree _tree = TestTree.Small();
    private readonly MigrationEngine _engine = new(new ProcessRunner(), TimeProvider.System, TestTree.ToolVersion);
    private readonly string[] _rules = [.. ReviewRules.BuiltIn.Order(StringComparer.Ordinal).Take(2)];

    [Theory]
    [InlineData(LedgerKind.Files)]
    [InlineData(LedgerKind.Sqlite)]
    public void It_is_kept_in_the_ledger_and_in_the_trail(LedgerKind kind)
    {
        _tree.Migrate.Ensure();
        new LedgerPlace(kind).Choose(_tree.Migrate);
        var id = Apply();
        Assert.Equal(2, Check().Problems.Length);

        var first = _engine.Acknowledge(new AcknowledgeRequest(_tree.Root, "Seen with Ada.") { Rules = [_rules[0]] });

        Assert.Equal([new ReviewedPlace(id, _rules[0], "App.cs")], first.ToArray());
        Assert.Contains(_rules[1], Assert.Single(Check().Problems).Message, StringComparison.Ordinal);
        Assert.Single(_engine.Acknowledge(new AcknowledgeRequest(_tree.Root, "Seen too.") { Files = ["src"], MigrationIds = [id[..4]] }));
        Assert.Empty(Check().Problems);
        Assert.Empty(_engine.Acknowledge(new AcknowledgeRequest(_tree.Root, "Again.")));
        Assert.Equal(
            [(id, $"1 of {_rules[0]}: Seen with Ada."), (id, $"1 of {_rules[1]}: Seen too.")],
            _engine.Audit(_tree.Root).Events.Where(e => e.Entry.Action == AuditActions.Acknowledge).Select(e => (e.Entry.Subject!, e.Entry.Detail)));
        Assert.Null(_engine.Audit(_tree.Root).Verification.Broken);

        // It moves with the ledger.
        _engine.MoveStore(_tree.Root, new LedgerPlace(kind == LedgerKind.Files ? LedgerKind.Sqlite : LedgerKind.Files));
        Assert.Empty(Check().Problems);
        _tree.Rollback();
        Assert.Contains("is rolled back already", Assert.Throws<UserErrorException>(() => _engine.Acknowledge(new AcknowledgeRequest(_tree.Root, "Late.") { MigrationIds = [id] })).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _tree.Dispose();

    private string Apply()
    {
        var plan = _tree.Plan("App.cs", "src/Latin1.cs", "tool.sh");
        return _tree.Apply(plan with { Findings = [.. plan.Findings.Select((f, i) => i < 2 ? f with { RuleId = _rules[i] } : f)] }).MigrationId!;
    }

    private ValidationCheck Check()
    {
        using var ledger = MigrationLedger.Open(_tree.Migrate);
        return ReviewCheck.Run(new ValidationScope([.. ledger.List().Select(m => ledger.Get(m.Id)!)]), new ReviewRules(_tree.Root));
    }
}
