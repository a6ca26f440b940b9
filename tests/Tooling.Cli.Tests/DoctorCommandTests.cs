using System.IO.Compression;
using System.Text.Json.Nodes;
using Tooling.Engine;
using Tooling.Engine.Diagnosing;

namespace Tooling.Cli.Tests;

/// <summary><c>doctor</c>.</summary>
public sealed class DoctorCommandTests : CliTest
{
    private static readonly string Home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    public DoctorCommandTests() => Engine.Doctor = new DoctorReport(Root, [new Diagnosis("sdk", Health.Good, ".NET SDK 10.0.100", Hint: null)]);

    [Fact]
    public void Where_nothing_stands_in_the_way_it_says_so() => Assert.Equal(
        new RunResult(0, "good   sdk: .NET SDK 10.0.100\ngood   configuration: none, so the defaults hold\nChanged nothing; nothing stands in the way. Next: dotnet migrate scan\n", string.Empty),
        Run("doctor"));

    [Fact]
    public void What_stands_in_the_way_is_said_with_what_to_try()
    {
        Engine.Doctor = Engine.Doctor with { Diagnoses = [new Diagnosis("journal", Health.Bad, "It was interrupted.", "Finish it.")] };
        WriteFile(".migrate/config.yaml", "gates:\n");

        var run = Run("doctor");

        Assert.Equal(2, run.Code);
        Assert.Contains("bad    journal: It was interrupted.\n       try: Finish it.\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("bad    configuration: .migrate/config.yaml:1:1: `gates` is not a key", run.Out, StringComparison.Ordinal);
        Assert.Equal("Changed nothing; 2 things stand in the way. Next: dotnet migrate doctor", run.LastLine);
    }

    [Fact]
    public void Programs_read_JSON()
    {
        var report = JsonNode.Parse(Run("doctor", "--format", "json").Out)!;

        Assert.Equal((true, "sdk", "good"), ((bool)report["healthy"]!, (string?)report["diagnoses"]![0]!["name"], (string?)report["diagnoses"]![0]!["health"]));
    }

    [Fact]
    public void A_bundle_does_not_name_the_user()
    {
        Engine.Doctor = Engine.Doctor with { Diagnoses = [new Diagnosis("state", Health.Good, Path.Combine(Home, "code", ".migrate"), Hint: null)] };
        Engine.Ledger = new MigrationStatus(Root, Pending: null, []);
        var file = Path.Combine(Root, "bundle.zip");

        Run("doctor", "--bundle", file);

        using var archive = ZipFile.OpenRead(file);
        Assert.Equal(["doctor.json", "status.json"], archive.Entries.Select(entry => entry.FullName));
        using var reader = new StreamReader(archive.GetEntry("doctor.json")!.Open());
        var text = reader.ReadToEnd();
        Assert.Contains("~/code/.migrate", text.Replace("\\\\", "/", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(Home, text, StringComparison.Ordinal);
    }
}
