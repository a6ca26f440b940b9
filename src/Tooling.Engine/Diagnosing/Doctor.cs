using System.Globalization;
using System.Runtime.InteropServices;
using Tooling.Engine.Applying;
using Tooling.Engine.Files;
using Tooling.Engine.Ledger;
using Tooling.Engine.Mending;
using Tooling.Engine.Processes;
using Tooling.Engine.Sessions;

namespace Tooling.Engine.Diagnosing;

/// <summary>Looks at the machine and at the state of a tree. Changes nothing.</summary>
/// <param name="root">The root of the tree.</param>
/// <param name="runner">Starts <c>dotnet</c>.</param>
/// <param name="clock">Says how old things are.</param>
/// <param name="toolVersion">The version of this product.</param>
internal sealed class Doctor(string root, IProcessRunner runner, TimeProvider clock, string toolVersion)
{
    /// <summary>Below this a build may already fail.</summary>
    private const long LittleSpace = 512L << 20;

    private readonly MigrateFolder _folder = new(root);

    public async Task<DoctorReport> RunAsync(CancellationToken cancellationToken) => new(root,
    [
        new Diagnosis("tool", Health.Good, $"dotnet migrate {toolVersion} on .NET {Environment.Version}, {RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}", Hint: null),
        await SdkAsync(cancellationToken).ConfigureAwait(false),
        Disk(),
        Guard("state", State),
        Guard("lock", Lock),
        Guard("journal", Journal),
        Guard("ledger", Ledger),
        Guard("snapshots", Snapshots),
        Guard("sessions", Sessions),
        Guard("failures", Failures),
    ]);

    private static Diagnosis Good(string name, string detail) => new(name, Health.Good, detail, Hint: null);

    /// <summary>What the user can mend is what a doctor is for.</summary>
    private static Diagnosis Guard(string name, Func<Diagnosis> look)
    {
        try
        {
            return look();
        }
        catch (UserErrorException e)
        {
            return new Diagnosis(name, Health.Bad, e.Message, e.Hint);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Diagnosis(name, Health.Bad, e.Message, "Check the permissions of the folder and the disk.");
        }
    }

    private async Task<Diagnosis> SdkAsync(CancellationToken cancellationToken)
    {
        try
        {
            var version = await new DotnetHost(runner).RunAsync(root, ["--version"], cancellationToken).ConfigureAwait(false);
            return version.ExitCode == 0
                ? Good("sdk", $".NET SDK {version.StandardOutput.Trim()}")
                : new Diagnosis("sdk", Health.Bad, version.Output, "Install the .NET SDK, or mend global.json.");
        }
        catch (UserErrorException e)
        {
            return new Diagnosis("sdk", Health.Bad, e.Message, e.Hint);
        }
    }

    private Diagnosis Disk() => FreeSpace.Available(root) switch
    {
        null => Good("disk", "the free space can't be told"),
        { } little when little < LittleSpace => new Diagnosis("disk", Health.Notice, $"{Mebibytes(little)} free", "Free some space: 'dotnet migrate cleanup' says what of .migrate nobody needs."),
        { } bytes => Good("disk", $"{Mebibytes(bytes)} free"),
    };

    private Diagnosis State()
    {
        if (!_folder.Exists)
        {
            return Good("state", "nothing was migrated here yet");
        }

        _folder.RefuseLinks();
        return UnixFile.CanWriteToFolder(_folder.FullPath)
            ? Good("state", _folder.FullPath)
            : new Diagnosis("state", Health.Bad, $"{_folder.FullPath} can't be written to", "Mend its permissions, or run as its owner.");
    }

    private Diagnosis Lock() => new MigrationStore(root, clock).IsRunning
        ? new Diagnosis("lock", Health.Notice, $"held by {RunLock.Owner(_folder)}", "Wait until it has ended. The lock ends with its process.")
        : Good("lock", "free");

    private Diagnosis Journal() => new JournalFile(_folder).Read() is { } pending
        ? new Diagnosis("journal", Health.Bad, Recovery.Pending(pending).Message, Recovery.Pending(pending).Hint)
        : Good("journal", "no run is interrupted");

    private Diagnosis Ledger()
    {
        if (!LedgerPlace.Exists(_folder))
        {
            return Good("ledger", "there is none yet");
        }

        using var ledger = MigrationLedger.Open(_folder);
        if (ledger.Damage() is { } damage)
        {
            return new Diagnosis("ledger", Health.Bad, $"it is damaged: {damage}", "Restore it from a backup.");
        }

        var all = ledger.List();
        return Good("ledger", string.Create(CultureInfo.InvariantCulture, $"{LedgerPlace.WordOf(LedgerPlace.Of(_folder).Kind)}: {all.Length} migrations, {all.Count(m => m.State == MigrationState.Applied)} applied"));
    }

    private Diagnosis Snapshots()
    {
        if (!LedgerPlace.Exists(_folder))
        {
            return Good("snapshots", "there are none yet");
        }

        using var ledger = MigrationLedger.Open(_folder);
        var store = new SnapshotStore(_folder.Snapshots, new NoObserver());
        string[] needed = [.. ledger.List().Where(m => m.State == MigrationState.Applied).SelectMany(m => ledger.GetFiles(m.Id)!.Files).Select(f => f.OldHash).Where(hash => hash != ContentHash.Absent).Distinct(StringComparer.Ordinal)];
        var broken = needed.Count(hash => !store.IsIntact(hash));
        return broken == 0
            ? Good("snapshots", string.Create(CultureInfo.InvariantCulture, $"{needed.Length} originals, all intact"))
            : new Diagnosis("snapshots", Health.Bad, string.Create(CultureInfo.InvariantCulture, $"{broken} of {needed.Length} originals are missing or damaged"), "See which: 'dotnet migrate validate'. Restore them from a backup.");
    }

    private Diagnosis Sessions()
    {
        var sessions = new SessionStore(root, new MigrationStore(root, clock), clock, new NoObserver()).All();
        return sessions.FirstOrDefault(s => s.State == SessionState.Open) is { } open
            ? new Diagnosis("sessions", Health.Notice, $"{open.Id} is not finished", "Go on with it: 'dotnet migrate apply --resume'.")
            : Good("sessions", string.Create(CultureInfo.InvariantCulture, $"{sessions.Length} kept, none open"));
    }

    /// <summary>What was tried again lately is worth knowing: a source or a disk is not well.</summary>
    private Diagnosis Failures()
    {
        var lately = MendingLog.Read(_folder).Where(m => clock.GetUtcNow() - m.At < TimeSpan.FromDays(1)).ToList();
        return lately.Count == 0
            ? Good("failures", "nothing had to be tried again in the last day")
            : new Diagnosis("failures", Health.Notice, string.Create(CultureInfo.InvariantCulture, $"{lately.Count} in the last day; the last, {lately[^1].Work}: {lately[^1].Message} ({lately[^1].Done})"), "See whether the package sources can be reached: 'dotnet nuget list source'.");
    }

    private static string Mebibytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes >> 20} MiB");
}
