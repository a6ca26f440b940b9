namespace Tooling.Engine;

/// <summary>Files that other processes may read or write at the same moment, and that can be made again.</summary>
internal static class SharedFile
{
    /// <summary>Writes a file in one step: a reader sees the old content or the new one. What users could lose is written by <c>DurableFile</c>.</summary>
    /// <param name="path">The file; its folder is there.</param>
    /// <param name="content">What it is to hold.</param>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var temporary = $"{path}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.tmp";
        File.WriteAllBytes(temporary, content);
        File.Move(temporary, path, overwrite: true);
    }
}
