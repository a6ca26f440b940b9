using System.Globalization;

namespace Tooling.Engine.Applying;

/// <summary>Refuses to begin what the disk has no room for.</summary>
internal static class FreeSpace
{
    // Every file takes whole blocks, in a snapshot or beside the original, and an entry in a folder; 4 KiB is the usual block.
    private const long PerCopy = 4096;

    // For the journal, the ledger with its own journal, and new folders.
    private const long Slack = 1 << 20;

    /// <summary>Demands room for copies of files at a place.</summary>
    /// <param name="folder">Any folder of the disk.</param>
    /// <param name="bytes">The length of all copies.</param>
    /// <param name="copies">How many there are.</param>
    /// <exception cref="UserErrorException">There is not enough room.</exception>
    public static void Demand(string folder, long bytes, int copies)
    {
        var needed = bytes + (copies * PerCopy) + Slack;
        if (Available(folder) is { } available && available < needed)
        {
            throw new UserErrorException(
                $"The disk of {folder} has {Mebibytes(available)} left, and {Mebibytes(needed)} are needed. Nothing was written.",
                "Free some space, then try again.");
        }
    }

    /// <summary>How many bytes are free; null where that can't be told: a Windows share has no drive to ask.</summary>
    /// <param name="folder">Any folder of the disk.</param>
    public static long? Available(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            return new DriveInfo(folder).AvailableFreeSpace;
        }

        var drive = Path.GetPathRoot(folder);
        return drive is null || drive.StartsWith(@"\\", StringComparison.Ordinal) ? null : new DriveInfo(drive).AvailableFreeSpace;
    }

    private static string Mebibytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.0} MiB");
}
