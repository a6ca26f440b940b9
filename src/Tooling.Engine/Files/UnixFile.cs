using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Tooling.Engine.Files;

/// <summary>What .NET does not offer of Unix files: flushing a folder, who owns a file, whether a folder may be written to.</summary>
internal static class UnixFile
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const int NoFollow = 0x100; // AT_SYMLINK_NOFOLLOW
    private const uint BasicStats = 0x7ff; // STATX_BASIC_STATS
    private const int ToWrite = 2; // W_OK
    private const int ToSearch = 1; // X_OK
    private const uint Unchanged = uint.MaxValue;
    private const ushort TypeMask = 0xf000; // S_IFMT
    private const ushort RegularType = 0x8000; // S_IFREG

    /// <summary>Makes the entries of a folder durable: a rename survives a power failure only after this. Nothing to do on Windows.</summary>
    public static void FlushFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = Open(path, 0);
        if (descriptor < 0)
        {
            throw new IOException($"The folder {path} could not be opened: {new Win32Exception(Marshal.GetLastPInvokeError()).Message}");
        }

        using var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>Whether files may be created and replaced in a folder; true on Windows, where only trying tells.</summary>
    public static bool CanWriteToFolder(string folder) => OperatingSystem.IsWindows() || Access(folder, ToWrite | ToSearch) == 0;

    /// <summary>Whether a file may be written by whoever runs this; true on Windows, where only trying tells.</summary>
    public static bool CanWrite(string file) => OperatingSystem.IsWindows() || Access(file, ToWrite) == 0;

    /// <summary>Who owns a file, and whether it is a regular one; null where the system does not say.</summary>
    public static FileFacts? Facts(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        try
        {
            return Statx(CurrentFolder, path, NoFollow, BasicStats, out var stat) == 0
                ? new FileFacts(stat.User, stat.Group, (stat.Mode & TypeMask) == RegularType)
                : null;
        }
        catch (EntryPointNotFoundException)
        {
            // glibc 2.27, the oldest that .NET runs on, has no statx.
            return null;
        }
    }

    /// <summary>
    /// Gives a file the owner and group of the one that it replaces. Only root may give files away, and others only to their own
    /// groups: where that is refused the file belongs to whoever runs the migration, as after any editor that replaces files.
    /// </summary>
    public static void TakeOver(string path, FileFacts wanted)
    {
        if (Facts(path) is { } current && (current.User != wanted.User || current.Group != wanted.Group)
            && ChangeOwner(path, wanted.User, wanted.Group) != 0)
        {
            _ = ChangeOwner(path, Unchanged, wanted.Group);
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "access", SetLastError = true)]
    private static extern int Access([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int mode);

    [DllImport("libc", EntryPoint = "lchown", SetLastError = true)]
    private static extern int ChangeOwner([MarshalAs(UnmanagedType.LPUTF8Str)] string path, uint user, uint group);

    [DllImport("libc", EntryPoint = "statx", SetLastError = true)]
    private static extern int Statx(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, out Stat stat);

    // The layout of struct statx is the same on every architecture (statx(2)).
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Stat
    {
        [FieldOffset(20)]
        public uint User;

        [FieldOffset(24)]
        public uint Group;

        [FieldOffset(28)]
        public ushort Mode;
    }
}

/// <summary>Owner, group and kind of a file.</summary>
/// <param name="User">Numeric id of the owner.</param>
/// <param name="Group">Numeric id of the group.</param>
/// <param name="IsRegular">Whether it is a file in the narrow sense: no folder, pipe, device or link.</param>
internal readonly record struct FileFacts(uint User, uint Group, bool IsRegular);
