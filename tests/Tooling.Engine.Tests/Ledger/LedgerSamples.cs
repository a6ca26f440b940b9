using Tooling.Engine.Ledger;

namespace Tooling.Engine.Tests.Ledger;

/// <summary>Migrations for ledgers.</summary>
internal static class LedgerSamples
{
    public static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);

    public static RecordedMigration Migration(int sequence, params string[] paths) => new(
        new MigrationRecord(
            $"{sequence:0000}-aaaaaaaa", sequence, new string('a', 64), "Sample@1.0.0", "1.2.3", Start, Start, null, MigrationState.Applied, paths.Length),
        [.. paths.Select(p => new MigratedFile(p, new string('0', 64), new string('1', 64), UnixFileMode.UserRead | UnixFileMode.UserWrite))],
        [
            new RecordedFinding("f1", "SMP1001", "App.cs", FindingOutcome.Rewritten),
            new RecordedFinding("f0", "SMP1002", "App.cs", FindingOutcome.Manual),
            new RecordedFinding("f2", "SMP1003", "App.cs", FindingOutcome.Unresolved),
        ]);
}
