using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Tooling.Engine.Planning.Packages;

/// <summary>Collects edits and refusals, and lets no edit reach a file outside of the root.</summary>
internal sealed class EditCollector(string root)
{
    private readonly Dictionary<string, FileEdits> _files = new(StringComparer.Ordinal);
    private readonly HashSet<PackageProblem> _problems = [];

    /// <summary>Replaces a stretch of text.</summary>
    /// <returns>Whether the file may be edited.</returns>
    public bool Replace(ProjectSource file, TextSpan span, string newText)
    {
        var old = file.Text.ToString(span);
        if (old == newText)
        {
            return true;
        }

        if (!MayEdit(file, span, $"Change `{old}` to `{newText}` there by hand, if all that use the file can move."))
        {
            return false;
        }

        EditsOf(file).Replacements[span] = newText;
        return true;
    }

    /// <summary>Removes names from an item, and the item when none is left.</summary>
    /// <returns>Whether the file may be edited.</returns>
    public bool RemoveNames(ProjectSource file, PackageItem item, ImmutableArray<ItemName> names)
    {
        if (names.IsEmpty)
        {
            return true;
        }

        if (!MayEdit(file, item.Span, $"Remove `{string.Join(";", names.Select(name => name.Id))}` there by hand, if all that use the file can do without."))
        {
            return false;
        }

        if (names.Length == item.Names.Length)
        {
            EditsOf(file).Removed.Add(item);
            return true;
        }

        // A name goes with the separator behind it; the last one with the separator in front of it.
        var kept = item.Names.Where(name => !names.Contains(name)).ToArray();
        foreach (var name in names)
        {
            var next = item.Names.FirstOrDefault(other => other.Span.Start > name.Span.Start);
            var isBehindAllKept = name.Span.Start > kept[^1].Span.Start;
            var previous = item.Names.LastOrDefault(other => other.Span.Start < name.Span.Start);
            var span = isBehindAllKept
                ? TextSpan.FromBounds(previous!.Span.End, name.Span.End)
                : TextSpan.FromBounds(name.Span.Start, next!.Span.Start);
            EditsOf(file).Replacements[span] = "";
        }

        return true;
    }

    /// <summary>Says that something can't be edited.</summary>
    public void Refuse(ProjectSource file, int offset, string message, string hint) => Refuse(file.Path, file.LineAt(offset), message, hint);

    /// <inheritdoc cref="Refuse(ProjectSource, int, string, string)"/>
    public void Refuse(string path, int line, string message, string hint) => _problems.Add(new PackageProblem(path, line, message, hint));

    public PackageEditResult ToResult() => new(
        [.. _files.Values.Select(file => file.ToChanges()).OrderBy(file => file.Path, StringComparer.Ordinal)],
        [.. _problems.OrderBy(problem => problem.Path, StringComparer.Ordinal).ThenBy(problem => problem.Line).ThenBy(problem => problem.Message, StringComparer.Ordinal)]);

    private bool MayEdit(ProjectSource file, TextSpan span, string hint)
    {
        var relative = Path.GetRelativePath(root, file.Path);
        var isInRoot = !Path.IsPathRooted(relative) && relative.Split(Path.DirectorySeparatorChar)[0] != "..";
        if (!isInRoot)
        {
            Refuse(file, span.Start, $"The file lies outside of {root}, and is left alone.", hint);
        }

        return isInRoot;
    }

    private FileEdits EditsOf(ProjectSource file)
    {
        if (!_files.TryGetValue(file.Path, out var edits))
        {
            _files.Add(file.Path, edits = new FileEdits(file));
        }

        return edits;
    }

    private sealed record FileEdits(ProjectSource File)
    {
        public Dictionary<TextSpan, string> Replacements { get; } = [];

        public List<PackageItem> Removed { get; } = [];

        public FileChanges ToChanges()
        {
            var removals = ItemRemoval.SpansOf(File.Text, Removed);
            var changes = Replacements
                .Where(replacement => !removals.Any(removal => removal.Contains(replacement.Key)))
                .Select(replacement => new TextChange(replacement.Key, replacement.Value))
                .Concat(removals.Select(removal => new TextChange(removal, "")))
                .OrderBy(change => change.Span.Start);
            return new FileChanges(File.Path, [.. changes]);
        }
    }
}
