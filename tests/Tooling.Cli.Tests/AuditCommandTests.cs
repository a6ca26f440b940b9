using System.Text.Json.Nodes;
using Tooling.Engine.Auditing;

namespace Tooling.Cli.Tests;

/// <summary><c>audit</c>.</summary>
public sealed class AuditCommandTests : CliTest
{
    private static readonly DateTimeOffset At = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    public AuditCommandTests() => Engine.Trail = new AuditReport(
        "/nowhere",
        [
            new AuditEvent(1, At, "ann@box", "1.2.3", new AuditEntry(AuditActions.Apply, "m-1", "2 files written") { Packs = "P@1", Files = [new AuditedFile("a.cs", "00", "11"), new AuditedFile("=b.cs", null, "22")] }, AuditEvent.None, "aa"),
            new AuditEvent(2, At.AddHours(1), "bob@box", "1.2.3", new AuditEntry(AuditActions.BeginSession, "S0002", "mode \"full\", skip"), "aa", "bb"),
        ],
        new AuditVerification(2, "bb", Broken: null) { Hashes = ["aa", "bb"] });

    [Fact]
    public void Events_are_listed_the_latest_first()
    {
        var run = Run("audit", "show");

        Assert.Equal(
            "event  at (UTC)             who      action         of     what\n"
                + "    2  2026-03-04 06:06:07  bob@box  begin-session  S0002  mode \"full\", skip\n"
                + "    1  2026-03-04 05:06:07  ann@box  apply          m-1    2 files written\n\n"
                + "Changed nothing; 2 events of 2. Next: dotnet migrate audit verify\n",
            run.Out);
    }

    [Theory]
    [InlineData("--subject", "m-")]
    [InlineData("--file", "a.cs")]
    public void Events_are_found(string option, string value)
    {
        var events = JsonNode.Parse(Run("audit", "show", option, value, "--format", "json").Out)!["events"]!.AsArray();

        Assert.Equal((1, "ann@box", "00", "aa"), ((int)Assert.Single(events)!["number"]!, (string?)events[0]!["actor"], (string?)events[0]!["files"]![0]!["before"], (string?)events[0]!["hash"]));
    }

    [Fact]
    public void No_number_of_events_is_none() => Assert.Contains("from 1", Run("audit", "show", "--limit", "0").Error, StringComparison.Ordinal);

    [Fact]
    public void A_whole_chain_says_its_last_hash()
    {
        var run = Run("audit", "verify");

        Assert.Equal((ExitCodes.Done, "whole: the last event has the hash bb\nChanged nothing; 2 events verified. Next: dotnet migrate audit show\n"), (run.Code, run.Out));
    }

    [Fact]
    public void A_broken_chain_fails_and_the_line_is_named()
    {
        Engine.Trail = Engine.Trail with { Verification = Engine.Trail.Verification with { Broken = new BrokenLink(2, "Line 2 was changed.") } };

        var run = Run("audit", "verify");
        Assert.Equal((ExitCodes.FindingsPending, "broken: Line 2 was changed.\nChanged nothing; the audit trail is broken. Next: dotnet migrate audit show\n"), (run.Code, run.Out));
        var json = JsonNode.Parse(Run("audit", "verify", "--format", "json").Out)!;
        Assert.Equal((false, 2), ((bool)json["whole"]!, (int)json["line"]!));
        Assert.Equal(ExitCodes.FindingsPending, Run("audit", "export").Code);
    }

    [Fact]
    public void A_hash_that_was_written_down_has_to_be_in_the_chain()
    {
        Assert.Equal(ExitCodes.Done, Run("audit", "verify", "--contains", "AA").Code);
        var run = Run("audit", "verify", "--contains", "cc");
        Assert.Equal(ExitCodes.FindingsPending, run.Code);
        Assert.Contains("No event has the hash cc", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Events_are_exported_for_spreadsheets()
    {
        var run = Run("audit", "export", "--format", "csv");

        Assert.Equal(
            "number,at,actor,toolVersion,action,subject,detail,packs,path,before,after,hash\r\n"
                + "1,2026-03-04T05:06:07.0000000Z,ann@box,1.2.3,apply,m-1,2 files written,P@1,a.cs,00,11,aa\r\n"
                + "1,2026-03-04T05:06:07.0000000Z,ann@box,1.2.3,apply,m-1,2 files written,P@1,'=b.cs,,22,aa\r\n"
                + "2,2026-03-04T06:06:07.0000000Z,bob@box,1.2.3,begin-session,S0002,\"mode \"\"full\"\", skip\",,,,,bb\r\n",
            run.Out);
    }
}
