using System.Text;

namespace Tooling.Engine.Auditing;

/// <summary>The end of the file that events are added to.</summary>
internal static class AuditTail
{
    private const int Block = 64 * 1024;

    /// <summary>Takes away the beginning of a line that a run was killed over, and completes one that lacks only its end.</summary>
    /// <param name="file">The file, open for writing.</param>
    /// <returns>The last event; null where there is none, or it can't be read.</returns>
    public static AuditEvent? Mend(FileStream file)
    {
        if (file.Length == 0)
        {
            return null;
        }

        var isWhole = ByteAt(file, file.Length - 1) == '\n';
        var end = isWhole ? file.Length - 1 : file.Length;
        var start = StartOfLine(file, end);
        var last = AuditLine.Read(Text(file, start, end));
        if (isWhole)
        {
            return last;
        }

        if (last is not null)
        {
            file.Seek(0, SeekOrigin.End);
            file.WriteByte((byte)'\n');
            return last;
        }

        file.SetLength(start);
        return Mend(file);
    }

    private static int ByteAt(FileStream file, long position)
    {
        file.Seek(position, SeekOrigin.Begin);
        return file.ReadByte();
    }

    private static long StartOfLine(FileStream file, long end)
    {
        var buffer = new byte[Block];
        while (end > 0)
        {
            var start = Math.Max(0, end - Block);
            file.Seek(start, SeekOrigin.Begin);
            var part = buffer.AsSpan(0, (int)(end - start));
            file.ReadExactly(part);
            if (part.LastIndexOf((byte)'\n') is >= 0 and var index)
            {
                return start + index + 1;
            }

            end = start;
        }

        return 0;
    }

    private static string Text(FileStream file, long start, long end)
    {
        var bytes = new byte[end - start];
        file.Seek(start, SeekOrigin.Begin);
        file.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }
}
