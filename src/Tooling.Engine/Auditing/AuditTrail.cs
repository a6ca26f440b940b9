using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Tooling.Engine.Files;

namespace Tooling.Engine.Auditing;

/// <summary>
/// The events of a tree: a file that is only added to, each line chained to the one before by its hash. A second, small file says where the chain ends, so that lines
/// that are missing at the end are missed. Events are added while the lock of the tree is held.
/// </summary>
/// <param name="folder">The state of the tree.</param>
/// <param name="clock">Gives the times.</param>
/// <param name="feed">Told of every event.</param>
internal sealed class AuditTrail(MigrateFolder folder, TimeProvider clock, AuditFeed feed)
{
    private static readonly string Version = ToolVersionOf();
    private static readonly string Actor = $"{Environment.UserName}@{Environment.MachineName}";

    /// <summary>Adds an event; once this returns it survives a power failure. What was recorded last is not recorded twice: a run that was killed right after it comes by again.</summary>
    /// <param name="entry">What happened.</param>
    /// <param name="isRepeated">Whether it can be recorded a second time by a run that is finished after an interruption.</param>
    public void Append(AuditEntry entry, bool isRepeated = false)
    {
        using var file = new FileStream(folder.Audit, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var isNew = file.Length == 0;
        var last = AuditTail.Mend(file);
        var end = EndOf(last);
        if (isRepeated && last is not null && last.Number >= end.Number && last.Entry.IsSame(entry))
        {
            WriteEnd(last.Number, last.Hash);
            return;
        }

        var (recorded, line) = AuditLine.Seal(new AuditEvent(end.Number + 1, clock.GetUtcNow(), Actor, Version, entry, end.Hash, Hash: string.Empty));
        file.Seek(0, SeekOrigin.End);
        file.Write(Encoding.UTF8.GetBytes(line + "\n"));
        file.Flush(flushToDisk: true);
        if (isNew)
        {
            UnixFile.FlushFolder(folder.FullPath);
        }

        WriteEnd(recorded.Number, recorded.Hash);
        feed.Tell(recorded, line);
    }

    /// <summary>All lines, the oldest first; none where there is no trail.</summary>
    public IEnumerable<string> Lines() => File.Exists(folder.Audit) ? File.ReadLines(folder.Audit) : [];

    /// <summary>All events that can be read, the oldest first.</summary>
    public ImmutableArray<AuditEvent> Events() => [.. Lines().Select(AuditLine.Read).OfType<AuditEvent>()];

    /// <summary>Whether the chain is whole.</summary>
    public AuditVerification Verify() => AuditCheck.Run(Lines(), ReadEnd());

    /// <summary>Removes the oldest events. An event that says so is added first: it anchors the chain that remains.</summary>
    /// <param name="before">Only those that happened before.</param>
    /// <returns>How many were removed.</returns>
    /// <exception cref="UserErrorException">The chain is broken: what is wrong with it would be removed with them.</exception>
    public int Prune(DateTimeOffset before)
    {
        if (Verify() is { Broken: { } broken })
        {
            throw new UserErrorException($"The audit trail is not whole, so nothing was removed of it: {broken.Message}", "See 'dotnet migrate audit verify'. Keep a copy of the file for whoever has to look into it.");
        }

        ImmutableArray<AuditEvent> old = [.. Events().TakeWhile(e => e.At < before)];
        if (old.IsEmpty)
        {
            return 0;
        }

        Append(new AuditEntry(AuditActions.Prune, Subject: null, string.Create(CultureInfo.InvariantCulture, $"events {old[0].Number} to {old[^1].Number} were removed")) { Anchor = old[^1].Hash });
        var kept = Lines().Skip(old.Length).Select(line => line + "\n");
        DurableFile.Replace(folder.Audit, Encoding.UTF8.GetBytes(string.Concat(kept)));
        return old.Length;
    }

    /// <summary>
    /// Where the next event is chained to: the last line, or, where lines at the end were removed or changed, what the other file says. Then the break stays where it is, for
    /// <see cref="Verify"/> to find.
    /// </summary>
    private (int Number, string Hash) EndOf(AuditEvent? last)
    {
        var end = ReadEnd() ?? (0, AuditEvent.None);
        return last is not null && last.Number > end.Number ? (last.Number, last.Hash) : end;
    }

    private (int Number, string Hash)? ReadEnd() =>
        File.Exists(folder.AuditEnd) && File.ReadAllText(folder.AuditEnd).Split(' ') is [var number, var hash] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? (n, hash.TrimEnd())
            : null;

    private void WriteEnd(int number, string hash) =>
        DurableFile.Replace(folder.AuditEnd, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number} {hash}\n")));

    private static string ToolVersionOf() => typeof(AuditTrail).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
