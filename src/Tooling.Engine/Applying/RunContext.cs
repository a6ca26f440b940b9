using Tooling.Engine.Ledger;

namespace Tooling.Engine.Applying;

/// <summary>What the parts of one run share, while the lock is held.</summary>
internal sealed class RunContext
{
    public RunContext(string root, MigrateFolder folder, MigrationLedger ledger, TimeProvider clock, IStepObserver steps)
    {
        (Root, Ledger, Clock, Steps) = (root, ledger, clock, steps);
        Paths = new TreePaths(root);
        Snapshots = new SnapshotStore(folder.Snapshots, steps);
        Journal = new JournalFile(folder);
        Writer = new TreeWriter(Paths, Snapshots, steps);
    }

    public string Root { get; }

    public MigrationLedger Ledger { get; }

    public TimeProvider Clock { get; }

    public IStepObserver Steps { get; }

    public TreePaths Paths { get; }

    public SnapshotStore Snapshots { get; }

    public JournalFile Journal { get; }

    public TreeWriter Writer { get; }
}
