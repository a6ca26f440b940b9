using System.Collections.Immutable;

namespace Tooling.Engine.Converters;

/// <summary>All keys of a document with their values, as they are or as changes make them: what a file says, without how.</summary>
internal static class KeyLeaves
{
    /// <summary>Lists them.</summary>
    /// <param name="root">The document.</param>
    /// <param name="format">Its format.</param>
    /// <param name="changes">What changes; those that are refused don't.</param>
    /// <returns>Texts of path, kind and value, in no order that matters.</returns>
    public static IEnumerable<string> Of(ConfigurationNode root, IConfigurationFormat format, ImmutableArray<PlannedChange> changes)
    {
        var edits = changes.Where(change => change.IsEdit).ToList();
        var byEntry = edits.Where(change => change.Place is not null && (change.Added is null || change.IsRemoved)).ToDictionary(change => (object)change.Place!.Entry, change => change, ReferenceEqualityComparer.Instance);
        var added = edits.Where(change => change.AddedTo is not null).ToLookup(change => (object)change.AddedTo!, change => change.Added!, ReferenceEqualityComparer.Instance);
        return Of(root, "", null);

        IEnumerable<string> Of(ConfigurationNode node, string path, ConfigurationValue? replaced)
        {
            if ((replaced ?? node.Value) is { } value)
            {
                return ValueAt(path, value).Concat(replaced is { Kind: ValueKind.List } ? [] : Inside(node, path));
            }

            var inside = Inside(node, path).ToList();
            return inside.Count > 0 ? inside : [$"{path} {(node.IsList ? "[]" : "{}")}"];
        }

        IEnumerable<string> Inside(ConfigurationNode node, string path)
        {
            foreach (var entry in node.Entries)
            {
                var change = byEntry.TryGetValue(entry, out var found) ? found : null;
                if (change?.IsRemoved == true)
                {
                    continue;
                }

                foreach (var leaf in Of(entry.Node, $"{path}:{change?.NewName ?? entry.Name}", change?.NewValue))
                {
                    yield return leaf;
                }
            }

            foreach (var key in added[node])
            {
                foreach (var leaf in ValueAt($"{path}:{string.Join(':', key.Names)}", key.Value))
                {
                    yield return leaf;
                }
            }
        }

        IEnumerable<string> ValueAt(string path, ConfigurationValue value)
        {
            if (value.Kind != ValueKind.List)
            {
                return [$"{path} {(format.IsTyped ? value.Kind : ValueKind.Text)} {value.Text}"];
            }

            var items = value.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return items.Length == 0 ? [$"{path} []"] : items.Select((item, i) => FormattableString.Invariant($"{path}:{i} {ValueKind.Text} {item}"));
        }
    }
}
