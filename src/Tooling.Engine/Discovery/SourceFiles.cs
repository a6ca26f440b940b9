using System.Collections.Concurrent;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Tooling.Engine.Discovery;

/// <summary>Source files, each read once, and parsed once for each set of preprocessor symbols.</summary>
public sealed class SourceFiles
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ConcurrentDictionary<string, Lazy<SourceText?>> _texts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Path, CSharpParseOptions Options), Lazy<SyntaxTree?>> _trees = new();

    /// <summary>How many files were parsed so far.</summary>
    public int ParsedCount => _trees.Count;

    /// <summary>The text of a file.</summary>
    /// <param name="path">Absolute path.</param>
    /// <returns>The text with its encoding; null where the file is gone or can't be read.</returns>
    public SourceText? Text(string path) => _texts.GetOrAdd(path, p => new Lazy<SourceText?>(() => Read(p))).Value;

    /// <summary>The syntax of a file.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="options">Language version and preprocessor symbols.</param>
    /// <returns>The tree; null where there is no text.</returns>
    public SyntaxTree? Tree(string path, CSharpParseOptions options) =>
        _trees.GetOrAdd((path, options), k => new Lazy<SyntaxTree?>(() => Text(k.Path) is { } text ? CSharpSyntaxTree.ParseText(text, k.Options, k.Path) : null)).Value;

    private static SourceText? Read(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            // A file that the command line names and that is gone: the compiler will say so.
            return null;
        }

        return SourceText.From(bytes, bytes.Length, EncodingOf(bytes), canBeEmbedded: false);
    }

    /// <summary>UTF-8 unless the bytes say otherwise; what is no UTF-8 is Latin-1, which keeps every byte.</summary>
    private static Encoding EncodingOf(byte[] bytes)
    {
        switch (bytes)
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                return Encoding.UTF8;
            case [0xFF, 0xFE, ..]:
                return Encoding.Unicode;
            case [0xFE, 0xFF, ..]:
                return Encoding.BigEndianUnicode;
        }

        try
        {
            StrictUtf8.GetCharCount(bytes);
            return StrictUtf8;
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1;
        }
    }
}
