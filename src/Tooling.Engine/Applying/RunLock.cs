using System.Globalization;

namespace Tooling.Engine.Applying;

/// <summary>
/// Lets one run at a time change a tree. The operating system holds the lock and drops it when the process dies, so a lock file
/// that is left over is no obstacle, and is never deleted (two runs could lock two different files otherwise).
/// </summary>
internal sealed class RunLock : IDisposable
{
    private const int WouldBlockLinux = 11;
    private const int WouldBlockMac = 35;
    private const int SharingViolation = unchecked((int)0x80070020);

    private readonly FileStream _file;

    private RunLock(FileStream file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="UserErrorException">Another run holds it.</exception>
    public static RunLock Acquire(MigrateFolder folder, TimeProvider clock)
    {
        if (TryOpen(folder.Lock) is not { } file)
        {
            throw new UserErrorException(
                $"Another run is changing this tree: {Owner(folder)}.",
                "Wait until it has ended, then try again.");
        }

        var started = clock.GetUtcNow().ToString("u", CultureInfo.InvariantCulture);
        File.WriteAllText(folder.LockOwner, $"process {Environment.ProcessId}, started {started}");
        return new RunLock(file);
    }

    /// <summary>Whether a run holds the lock now.</summary>
    public static bool IsHeld(MigrateFolder folder)
    {
        using var file = TryOpen(folder.Lock);
        return file is null;
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static FileStream? TryOpen(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (e.HResult is WouldBlockLinux or WouldBlockMac or SharingViolation)
        {
            return null;
        }
    }

    /// <summary>Who holds it. The owner writes its name just after it has the lock, so for an instant there may be none.</summary>
    public static string Owner(MigrateFolder folder) =>
        File.Exists(folder.LockOwner) && File.ReadAllText(folder.LockOwner) is { Length: > 0 } owner ? owner : "a process that has just started";
}
