using System.Text;

namespace Tooling.Cli.Rendering;

/// <summary>Reads source files as text, to be shown: by byte order mark, else as UTF-8, else byte by byte.</summary>
internal static class SourceBytes
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes the bytes of a file; a byte order mark is not part of the text.</summary>
    public static string ToText(ReadOnlySpan<byte> bytes)
    {
        foreach (Encoding encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            if (bytes.StartsWith(encoding.Preamble))
            {
                return encoding.GetString(bytes[encoding.Preamble.Length..]);
            }
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }
}
