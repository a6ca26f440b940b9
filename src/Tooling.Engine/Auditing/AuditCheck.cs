using System.Collections.Immutable;
using System.Globalization;

namespace Tooling.Engine.Auditing;

/// <summary>Where a chain is broken.</summary>
/// <param name="Line">The line of the file, from 1; one behind the last where lines are missing at the end.</param>
/// <param name="Message">What is wrong there.</param>
public sealed record BrokenLink(int Line, string Message);

/// <summary>Whether the trail of a tree is as it was written.</summary>
/// <param name="Events">How many events it has.</param>
/// <param name="Head">The hash of the last event; null where there is none.</param>
/// <param name="Broken">The first broken link; null where the chain is whole.</param>
public sealed record AuditVerification(int Events, string? Head, BrokenLink? Broken)
{
    /// <summary>The hashes of all events, the oldest first.</summary>
    public ImmutableArray<string> Hashes { get; init; } = [];
}

/// <summary>Looks for the first broken link of a chain.</summary>
internal static class AuditCheck
{
    public static AuditVerification Run(IEnumerable<string> lines, (int Number, string Hash)? end)
    {
        ImmutableArray<AuditEvent?> events = [.. lines.Select(AuditLine.Read)];
        var whole = events.OfType<AuditEvent>().ToImmutableArray();
        return new AuditVerification(events.Length, whole.LastOrDefault()?.Hash, FirstBroken(events, whole, end)) { Hashes = [.. whole.Select(e => e.Hash)] };
    }

    private static BrokenLink? FirstBroken(ImmutableArray<AuditEvent?> events, ImmutableArray<AuditEvent> whole, (int Number, string Hash)? end)
    {
        var anchors = whole.Where(e => e.Entry is { Action: AuditActions.Prune, Anchor: not null }).Select(e => e.Entry.Anchor!).Append(AuditEvent.None).ToHashSet(StringComparer.Ordinal);
        AuditEvent? before = null;
        for (var i = 0; i < events.Length; i++)
        {
            if (events[i] is not { } current)
            {
                return At(i, $"was changed: its hash is not that of its content. It followed {Name(before)}");
            }

            var broken = before is null ? First(current, anchors, whole) : Next(before, current, whole);
            if (broken is not null)
            {
                return At(i, broken);
            }

            before = current;
        }

        return End(before, end, events.Length);
    }

    private static string? First(AuditEvent first, HashSet<string> anchors, ImmutableArray<AuditEvent> whole)
    {
        var isBeginning = first.Number == 1 ? first.Previous == AuditEvent.None : first.Previous != AuditEvent.None && anchors.Contains(first.Previous);
        return isBeginning ? null
            : whole.Any(e => e.Number < first.Number) ? $"holds {Name(first)} where the beginning belongs: lines were reordered"
            : first.Number == 1 ? $"holds {Name(first)}, which does not begin a chain"
            : $"holds {Name(first)} where the beginning belongs: {Numbers(1, first.Number - 1)} missing, and no event says that they were removed";
    }

    private static string? Next(AuditEvent before, AuditEvent current, ImmutableArray<AuditEvent> whole)
    {
        if (current.Number == before.Number + 1)
        {
            return current.Previous == before.Hash ? null : $"holds {Name(current)}, which was not chained to the line before: that one ({Name(before)}) was replaced";
        }

        return current.Number <= before.Number || whole.Any(e => e.Number == before.Number + 1)
            ? string.Create(CultureInfo.InvariantCulture, $"holds {Name(current)} where event {before.Number + 1} belongs: lines were reordered or repeated")
            : $"holds {Name(current)} right after {Name(before)}: {Numbers(before.Number + 1, current.Number - 1)} missing";
    }

    /// <summary>A run that is killed can leave one event that the other file does not know yet, never one too few.</summary>
    private static BrokenLink? End(AuditEvent? last, (int Number, string Hash)? end, int lines)
    {
        var number = last?.Number ?? 0;
        return end switch
        {
            null => number <= 1 ? null : At(lines, "ends the trail, and the file that says where it ends is missing or was changed"),
            { } known when known.Number > number => At(lines, $"ends the trail: {Numbers(number + 1, known.Number)} missing after {Name(last)}"),
            { } known when known.Number == number && known.Hash != last!.Hash => At(lines - 1, $"holds {Name(last)}, which is not the one that was written: it was replaced"),
            { } known when known.Number < number - 1 => At(lines - 1, $"holds {Name(last)}, which was never recorded"),
            _ => null,
        };
    }

    private static BrokenLink At(int index, string what) => new(index + 1, string.Create(CultureInfo.InvariantCulture, $"Line {index + 1} {what}."));

    private static string Name(AuditEvent? e) => e is null
        ? "the beginning"
        : string.Create(CultureInfo.InvariantCulture, $"event {e.Number} ({e.Entry.Action}{(e.Entry.Subject is { } subject ? $" {subject}" : string.Empty)})");

    private static string Numbers(int first, int last) =>
        first == last ? string.Create(CultureInfo.InvariantCulture, $"event {first} is") : string.Create(CultureInfo.InvariantCulture, $"events {first} to {last} are");
}
