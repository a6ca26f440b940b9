using Tooling.Engine.Auditing;
using Tooling.Engine.Ledger;

namespace Tooling.Engine.Applying;

/// <summary>What the parts of one run share, while the lock is held.</summary>
internal sealed class RunContext
{
    public RunContext(string root, MigrateFolder folder, MigrationLedger ledger, AuditTrail audit, TimeProvider clock, IStepObserver steps)
    {
        (Root, Ledger, Audit, Clock, Steps) = (root, ledger, audit, clock, steps);
        Paths = new TreePaths(root);
        Snapshots = new SnapshotStore(folder.Snapshots, steps);
        Journal = new JournalFile(folder);
        Writer = new TreeWriter(Paths, Snapshots, steps);
    }

    public string Root { get; }

    public MigrationLedger Ledger { get; }

    public AuditTrail Audit { get; }

    public TimeProvider Clock { get; }

    public IStepObserver Steps { get; }

    public TreePaths Paths { get; }

    public SnapshotStore Snapshots { get; }

    public JournalFile Journal { get; }

    public TreeWriter Writer { get; }
}
