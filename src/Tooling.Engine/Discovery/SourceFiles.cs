using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;

namespace Tooling.Engine.Discovery;

/// <summary>Source files, each read once, and parsed once for each set of preprocessor symbols.</summary>
/// <param name="former">The namespaces of older legacy versions, which files are read without.</param>
/// <param name="locate">Where the content of a file is, by its absolute path; null where it is there itself.</param>
public sealed class SourceFiles(FormerNamespaces former, Func<string, string>? locate = null)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ConcurrentDictionary<string, Lazy<SourceFile?>> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Path, CSharpParseOptions Options, FormerNamespaces Former), Lazy<SyntaxTree?>> _trees = new();

    /// <summary>The namespaces of older legacy versions.</summary>
    public FormerNamespaces Former => former;

    /// <summary>How many files were parsed so far.</summary>
    public int ParsedCount => _trees.Count;

    /// <summary>The text of a file.</summary>
    /// <param name="path">Absolute path.</param>
    /// <returns>The text with its encoding; null where the file is gone or can't be read.</returns>
    public SourceText? Text(string path) => _files.GetOrAdd(path, p => new Lazy<SourceFile?>(() => Read(Locate(p)))).Value?.Text;

    /// <summary>Whether a file may have global usings: they decide what names mean in every file of a project.</summary>
    /// <param name="path">Absolute path.</param>
    /// <returns>False where it has none for certain.</returns>
    public bool HasGlobalUsings(string path) => Text(path)?.ToString().Contains("global using", StringComparison.Ordinal) == true;

    /// <summary>A hash of a file's bytes: of those that its text was made from, where it was read before.</summary>
    /// <param name="path">Absolute path.</param>
    /// <returns>The hash; empty where the file is gone.</returns>
    public ReadOnlySpan<byte> Hash(string path) =>
        _files.TryGetValue(path, out var file) ? file.Value?.Hash
            : ReadBytes(Locate(path)) is { } bytes ? SHA256.HashData(bytes)
            : [];

    /// <summary>The syntax of a file.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="options">Language version and preprocessor symbols.</param>
    /// <param name="old">Those of the former namespaces that the file's project does not have any more.</param>
    /// <returns>The tree; null where there is no text.</returns>
    public SyntaxTree? Tree(string path, CSharpParseOptions options, FormerNamespaces old) =>
        _trees.GetOrAdd((path, options, old), k => new Lazy<SyntaxTree?>(() => Text(k.Path) is { } text ? k.Former.Read(CSharpSyntaxTree.ParseText(text, k.Options, k.Path)) : null)).Value;

    private string Locate(string path) => locate is null ? path : locate(path);

    private static SourceFile? Read(string path) => ReadBytes(path) is { } bytes
        ? new SourceFile(SourceText.From(bytes, bytes.Length, EncodingOf(bytes), canBeEmbedded: false), SHA256.HashData(bytes))
        : null;

    private static byte[]? ReadBytes(string path)
    {
        if (path.Length == 0)
        {
            return null;
        }

        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            // A file that the command line names and that is gone: the compiler will say so.
            return null;
        }
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

    private sealed record SourceFile(SourceText Text, byte[] Hash);
}
