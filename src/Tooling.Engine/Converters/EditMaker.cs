using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Tooling.Engine.Converters;

/// <summary>Makes edits of changes. What can't be edited is refused, with all that would be edited together with it.</summary>
/// <param name="format">The format.</param>
/// <param name="text">The text.</param>
internal sealed class EditMaker(IConfigurationFormat format, string text)
{
    /// <summary>Makes them, for as many of the changes as it can.</summary>
    /// <returns>Ordered, not overlapping.</returns>
    public ImmutableArray<TextChange> Make(ImmutableArray<PlannedChange> changes)
    {
        ImmutableArray<TextChange> edits;
        do
        {
            edits = [.. InPlace(changes).Concat(InSections(changes))];
        }
        while (Refused());
        return Ordered(edits) is { IsDefault: false } ordered ? ordered : Overlapping(changes);

        bool Refused()
        {
            var count = changes.Count(change => change.IsEdit);
            var isNew = count != _last;
            _last = count;
            return isNew;
        }
    }

    private int _last = -1;

    private IEnumerable<TextChange> InPlace(ImmutableArray<PlannedChange> changes)
    {
        foreach (var change in changes.Where(change => change.IsEdit && !change.IsRemoved && change.Place is not null && change.Added is null))
        {
            var entry = change.Place!.Entry;
            FormatEdits[] parts =
            [
                change.NewName is { } name ? format.Rename(text, entry, name) : FormatEdits.Of(),
                change.NewValue is { } value ? format.SetValue(text, entry.Node, value) : FormatEdits.Of(),
            ];
            if (parts.Select(part => part.Refusal).FirstOrDefault(refusal => refusal is not null) is { } reason)
            {
                change.Refuse(reason);
                continue;
            }

            foreach (var edit in parts.SelectMany(part => part.Changes))
            {
                yield return edit;
            }
        }
    }

    private IEnumerable<TextChange> InSections(ImmutableArray<PlannedChange> changes)
    {
        var edits = changes.Where(change => change.IsEdit).ToList();
        var removals = edits.Where(change => change.IsRemoved).ToLookup(change => (object)change.Place!.Container, ReferenceEqualityComparer.Instance);
        var additions = edits.Where(change => change.AddedTo is not null).ToLookup(change => (object)change.AddedTo!, ReferenceEqualityComparer.Instance);
        foreach (var container in removals.Select(group => group.Key).Concat(additions.Select(group => group.Key)).Distinct(ReferenceEqualityComparer.Instance).Cast<ConfigurationNode>())
        {
            var (removed, added) = (removals[container].Where(change => change.IsEdit).ToList(), additions[container].Where(change => change.IsEdit).ToList());
            var result = format.Restructure(text, container, [.. removed.Select(change => change.Place!.Entry)], [.. added.Select(change => change.Added!)]);
            if (result.Refusal is { } reason)
            {
                removed.Concat(added).ToList().ForEach(change => change.Refuse(reason));
                continue;
            }

            foreach (var edit in result.Changes)
            {
                yield return edit;
            }
        }
    }

    private static ImmutableArray<TextChange> Ordered(ImmutableArray<TextChange> edits)
    {
        ImmutableArray<TextChange> ordered = [.. edits.Where(edit => edit.Span.Length > 0 || edit.NewText!.Length > 0).OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Span.End)];
        return ordered.Zip(ordered.Skip(1)).Any(pair => pair.First.Span.End > pair.Second.Span.Start) ? default : ordered;
    }

    private static ImmutableArray<TextChange> Overlapping(ImmutableArray<PlannedChange> changes)
    {
        foreach (var change in changes)
        {
            change.Refuse("It can't be changed together with what stands beside it. Change it by hand.");
        }

        return [];
    }
}
