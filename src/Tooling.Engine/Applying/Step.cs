namespace Tooling.Engine.Applying;

/// <summary>The instants of a run between which it can be interrupted.</summary>
internal enum Step
{
    Locked,
    Checked,
    ObjectWritten,
    ObjectStored,
    SnapshotStored,
    JournalWritten,
    TemporaryWritten,
    Staged,
    Swapped,
    FoldersFlushed,
    Recorded,
    Audited,
    JournalDeleted,
    StageWritten,
    StageChecked,
    SessionKept,
}

/// <summary>Told of every step as it is reached. Exists so that tests can interrupt a run at any of them.</summary>
internal interface IStepObserver
{
    /// <summary>Called right after the step was done; from several threads at once.</summary>
    void Reached(Step step);
}

/// <summary>Nobody looks.</summary>
internal sealed class NoObserver : IStepObserver
{
    public void Reached(Step step)
    {
    }
}
