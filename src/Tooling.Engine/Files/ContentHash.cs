using System.Security.Cryptography;

namespace Tooling.Engine.Files;

/// <summary>SHA-256 in lower-case hexadecimal, the identity of a file's content.</summary>
internal static class ContentHash
{
    /// <summary>Stands for the content of a file that is not there: no content has this hash.</summary>
    public const string Absent = "0000000000000000000000000000000000000000000000000000000000000000";

    public static string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>The hash of a file as it is on the disk now; null where there is none.</summary>
    public static string? OfFile(string path)
    {
        // What has no length need not be opened: opening a named pipe would wait for a writer for ever.
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            return null;
        }

        return file.Length == 0 ? Of([]) : Of(File.ReadAllBytes(path));
    }

    /// <summary>As <see cref="OfFile"/>; <see cref="Absent"/> where there is no file.</summary>
    public static string OfFileOrAbsent(string path) => OfFile(path) ?? Absent;

    /// <summary>Whether it has the form of a hash, so that it can be trusted as part of a path.</summary>
    public static bool IsWellFormed(string hash) => hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower);
}
