using Tooling.Engine.Auditing;

namespace Tooling.Engine.Tests.Auditing;

/// <summary>The chain of events: whatever is done to the file is found, and named.</summary>
public sealed class AuditTrailTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("migrate-audit-");
    private readonly MovableClock _clock = new();
    private readonly MigrateFolder _migrate;

    public AuditTrailTests()
    {
        _migrate = new MigrateFolder(_folder.FullName);
        _migrate.Ensure();
    }

    private AuditTrail Trail => new(_migrate, _clock, new AuditFeed());

    [Fact]
    public void What_is_recorded_is_read_back_the_same_and_is_whole()
    {
        var entry = new AuditEntry(AuditActions.Apply, "0001-aaaa", "wrote “é” \u2028 and \n") { Packs = "P@1", Files = [new AuditedFile("a.cs", null, "ff"), new AuditedFile("b.cs", "00", "11")] };
        Trail.Append(entry);
        Trail.Append(new AuditEntry(AuditActions.Rollback, "0001-aaaa", "1 file restored"));

        var events = Trail.Events();
        Assert.Equal([1, 2], events.Select(e => e.Number));
        Assert.True(events[0].Entry.IsSame(entry));
        Assert.Equal((AuditEvent.None, events[0].Hash), (events[0].Previous, events[1].Previous));
        Assert.Equal((2, events[1].Hash, null), (Trail.Verify().Events, Trail.Verify().Head, Trail.Verify().Broken));
        Assert.Contains('@', events[0].Actor);
    }

    [Fact]
    public void An_empty_trail_is_whole() => Assert.Null(Trail.Verify().Broken);

    [Fact]
    public void Any_byte_that_is_changed_is_found_and_its_line_named()
    {
        Fill(3);
        var lines = File.ReadAllLines(_migrate.Audit);
        for (var i = 0; i < lines[1].Length; i++)
        {
            var changed = lines[1].Remove(i, 1).Insert(i, lines[1][i] == 'x' ? "y" : "x");
            Write([lines[0], changed, lines[2]]);

            Assert.Equal(2, Trail.Verify().Broken?.Line);
        }

        Write([lines[0], lines[1].Insert(1, " "), lines[2]]);
        Assert.Contains("Line 2 was changed", Trail.Verify().Broken!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "Line 1 holds event 2 (apply s2) where the beginning belongs: event 1 is missing")]
    [InlineData(1, "Line 2 holds event 3 (apply s3) right after event 1 (apply s1): event 2 is missing")]
    [InlineData(2, "Line 3 holds event 4 (apply s4) right after event 2 (apply s2): event 3 is missing")]
    [InlineData(3, "Line 4 ends the trail: event 4 is missing after event 3 (apply s3)")]
    public void A_line_that_is_removed_is_missed(int line, string message)
    {
        Fill(4);
        Write([.. File.ReadAllLines(_migrate.Audit).Where((_, i) => i != line)]);

        Assert.StartsWith(message, Trail.Verify().Broken?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 2, 2)]
    [InlineData(0, 3, 1)]
    [InlineData(2, 3, 3)]
    public void Lines_that_are_swapped_are_found(int first, int second, int broken)
    {
        Fill(4);
        var lines = File.ReadAllLines(_migrate.Audit);
        (lines[first], lines[second]) = (lines[second], lines[first]);
        Write(lines);

        Assert.Equal(broken, Trail.Verify().Broken?.Line);
        Assert.Contains("reordered", Trail.Verify().Broken!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_is_repeated_is_found()
    {
        Fill(2);
        Write([.. File.ReadAllLines(_migrate.Audit), File.ReadAllLines(_migrate.Audit)[1]]);

        Assert.Equal(3, Trail.Verify().Broken?.Line);
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 3)]
    public void An_event_that_is_replaced_and_hashed_anew_breaks_the_chain(int line, int broken)
    {
        Fill(3);
        var lines = File.ReadAllLines(_migrate.Audit);
        var forged = AuditLine.Read(lines[line])! with { Actor = "somebody@else" };
        lines[line] = AuditLine.Seal(forged).Line;
        Write(lines);

        Assert.Equal(broken, Trail.Verify().Broken?.Line);
        Assert.Contains("replaced", Trail.Verify().Broken!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_break_is_not_healed_by_what_is_recorded_after_it()
    {
        Fill(3);
        Write(File.ReadAllLines(_migrate.Audit)[..2]);
        Fill(2);

        Assert.Contains("event 3 is missing", Trail.Verify().Broken!.Message, StringComparison.Ordinal);
        Assert.Equal([1, 2, 4, 5], Trail.Events().Select(e => e.Number));
    }

    [Fact]
    public void A_line_that_a_run_was_killed_over_is_taken_away_and_nothing_is_missed()
    {
        Fill(2);
        File.AppendAllText(_migrate.Audit, "{\"number\":3,\"at\":\"20");
        Fill(1);

        Assert.Null(Trail.Verify().Broken);
        Assert.Equal([1, 2, 3], Trail.Events().Select(e => e.Number));
    }

    [Fact]
    public void A_run_that_was_killed_before_it_said_where_the_chain_ends_leaves_it_whole()
    {
        Fill(2);
        var end = File.ReadAllText(_migrate.AuditEnd);
        Fill(1);
        File.WriteAllText(_migrate.AuditEnd, end);
        Assert.Null(Trail.Verify().Broken);

        var last = Trail.Events()[^1];
        Trail.Append(last.Entry, isRepeated: true);

        Assert.Equal(3, Trail.Events().Length);
        Assert.Null(Trail.Verify().Broken);
    }

    [Fact]
    public void What_is_old_can_be_removed_and_what_remains_is_verified()
    {
        Fill(3);
        _clock.Now = _clock.Now.AddDays(10);
        Fill(2);

        Assert.Equal(3, Trail.Prune(_clock.Now.AddDays(-1)));

        Assert.Equal([4, 5, 6], Trail.Events().Select(e => e.Number));
        Assert.Null(Trail.Verify().Broken);
        Fill(1);
        Assert.Null(Trail.Verify().Broken);
        Write([.. File.ReadAllLines(_migrate.Audit).Skip(1)]);
        Assert.Contains("events 1 to 4 are missing, and no event says", Trail.Verify().Broken!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_removed_of_a_broken_chain()
    {
        Fill(3);
        Write(File.ReadAllLines(_migrate.Audit)[1..]);

        Assert.Contains("not whole", Assert.Throws<UserErrorException>(() => Trail.Prune(_clock.Now.AddDays(1))).Message, StringComparison.Ordinal);
        Assert.Equal(2, Trail.Events().Length);
    }

    [Fact]
    public void Whoever_follows_is_told_what_is_on_the_disk()
    {
        var feed = new AuditFeed();
        var told = new List<string>();
        feed.Recorded += (_, line) => told.Add(line);
        new AuditTrail(_migrate, _clock, feed).Append(new AuditEntry(AuditActions.Apply, "s", "d"));

        Assert.Equal(File.ReadAllLines(_migrate.Audit), told);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Fill(int events)
    {
        for (var i = 0; i < events; i++)
        {
            Trail.Append(new AuditEntry(AuditActions.Apply, FormattableString.Invariant($"s{Trail.Events().Length + 1}"), "x"));
        }
    }

    private void Write(string[] lines) => File.WriteAllText(_migrate.Audit, string.Concat(lines.Select(line => line + "\n")));

    private sealed class MovableClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
