namespace Tooling.Engine.Files;

/// <summary>Writes that survive a power failure once they have returned.</summary>
internal static class DurableFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes and flushes a file that must not exist yet, readable for its owner only. Leaves nothing behind when it fails.</summary>
    public static void WriteNew(string path, ReadOnlySpan<byte> content) => WriteNew(path, content, static _ => { });

    /// <summary>Writes and flushes a file in place of another one, with that one's owner and the given mode; see <see cref="WriteNew(string, ReadOnlySpan{byte})"/>.</summary>
    public static void WriteNewLike(string path, ReadOnlySpan<byte> content, string original, UnixFileMode? mode) =>
        WriteNew(path, content, _ => CopyAttributes(original, path, mode));

    /// <summary>Replaces a file as a whole, or creates it: afterwards it has the old content or the new one, whatever happens.</summary>
    public static void Replace(string path, ReadOnlySpan<byte> content)
    {
        var temporary = path + ".tmp";
        File.Delete(temporary);
        WriteNew(temporary, content);
        File.Move(temporary, path, overwrite: true);
        UnixFile.FlushFolder(Path.GetDirectoryName(path)!);
    }

    private static void WriteNew(string path, ReadOnlySpan<byte> content, Action<string> prepare)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            // What it replaces may be secret: nobody else reads it before it has that one's mode.
            options.UnixCreateMode = OwnerOnly;
        }

        using var stream = new FileStream(path, options);
        try
        {
            stream.Write(content);
            prepare(path);
            stream.Flush(flushToDisk: true);
        }
        catch
        {
            stream.Dispose();
            File.Delete(path);
            throw;
        }
    }

    private static void CopyAttributes(string original, string copy, UnixFileMode? mode)
    {
        if (OperatingSystem.IsWindows())
        {
            if (File.Exists(original))
            {
                File.SetAttributes(copy, File.GetAttributes(original));
            }

            return;
        }

        if (UnixFile.Facts(original) is { } facts)
        {
            UnixFile.TakeOver(copy, facts);
        }

        // After the owner, because changing that clears the set-user-id bit.
        if (mode is { } wanted)
        {
            File.SetUnixFileMode(copy, wanted);
        }
    }
}
