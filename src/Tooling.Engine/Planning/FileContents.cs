using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Tooling.Engine.Discovery;
using Tooling.Engine.Files;

namespace Tooling.Engine.Planning;

/// <summary>What files become: the edits of code and of packages together.</summary>
/// <param name="root">The root of the tree.</param>
/// <param name="files">The files as they are.</param>
/// <param name="packages">The edits of packages by absolute path.</param>
internal sealed class FileContents(string root, SourceFiles files, ImmutableDictionary<string, ImmutableArray<TextChange>> packages)
{
    /// <summary>The files with edits of packages, by absolute path.</summary>
    public IEnumerable<string> WithPackages => packages.Keys;

    /// <summary>The root of the tree.</summary>
    public string Root => root;

    /// <summary>A file as it is and as it becomes.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="code">The rewritten code by absolute path.</param>
    public PlannedFile Planned(string path, ImmutableDictionary<string, SourceText> code)
    {
        var text = NewText(path, code.GetValueOrDefault(path));
        var encoding = files.Text(path)!.Encoding!;
        byte[] content = [.. encoding.GetPreamble(), .. encoding.GetBytes(text.ToString())];
        return new PlannedFile(RelativePath.Of(root, path), ContentHash.Of(File.ReadAllBytes(path)), ContentHash.Of(content), [.. content]);
    }

    /// <summary>Both kinds of edits of one file: they never touch the same place.</summary>
    private SourceText NewText(string path, SourceText? code)
    {
        var old = files.Text(path)!;
        var inCode = code?.GetTextChanges(old) ?? [];
        return old.WithChanges(packages.GetValueOrDefault(path, []).Concat(inCode).OrderBy(change => change.Span.Start));
    }
}
