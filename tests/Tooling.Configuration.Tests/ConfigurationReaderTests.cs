using Tooling.Reporting.Gating;
using Tooling.Tests;

namespace Tooling.Configuration.Tests;

public sealed class ConfigurationReaderTests
{
    private const string Everything = """
        # What this tree asks for.
        gate:
          mode: all
          maximumFindings: 120
          minimumResolution: 0.95
          finished:
            - SystemCommandLine
          waivers:
            - rule: SCL9002
              path: src/Old/**
              owner: Ada Lovelace
              reason: Waits for the new host.
              until: 2027-01-31
            - fingerprint: "0123456789012345"
              owner: Bob
              reason: |
                Two
                lines.
              until: 2026-12-01
        """;

    private static MigrateConfiguration Read(string yaml) => ConfigurationReader.Read(yaml, ".migrate/config.yaml");

    private static string Mistakes(string yaml) => string.Join('\n', Assert.Throws<ConfigurationException>(() => Read(yaml)).Problems);

    [Fact]
    public void Everything_that_can_be_said()
    {
        var gate = Read(Everything).Gate;

        Assert.Equal(GateMode.All, gate.Mode);
        Assert.Equal(120, gate.MaximumFindings);
        Assert.Equal(0.95, gate.MinimumResolution);
        Assert.Equal<string>(["SystemCommandLine"], gate.FinishedPacks);
        Assert.Equal(new Waiver { RuleId = "SCL9002", Path = "src/Old/**", Owner = "Ada Lovelace", Reason = "Waits for the new host.", Until = new DateTime(2027, 1, 31), Location = ".migrate/config.yaml:9" }, gate.Waivers[0]);
        Assert.Equal(new Waiver { Fingerprint = "0123456789012345", Owner = "Bob", Reason = "Two\nlines.", Until = new DateTime(2026, 12, 1), Location = ".migrate/config.yaml:14" }, gate.Waivers[1]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("gate:\n  mode: new\n")]
    public void What_is_not_said_is_as_always(string yaml)
    {
        var gate = Read(yaml).Gate;

        Assert.Equal(GatePolicy.Default, gate with { FinishedPacks = GatePolicy.Default.FinishedPacks, Waivers = GatePolicy.Default.Waivers });
        Assert.Empty(gate.Waivers);
    }

    [Theory]
    [InlineData("off", GateMode.Off)]
    [InlineData("warn", GateMode.Warn)]
    [InlineData("new", GateMode.New)]
    [InlineData("all", GateMode.All)]
    public void The_modes(string word, GateMode mode) => Assert.Equal(mode, Read($"gate: {{ mode: {word} }}").Gate.Mode);

    [Theory]
    [InlineData("gates:\n  mode: new", ".migrate/config.yaml(1,1): `gates` is not a key of this configuration. Did you mean `gate`? Known here: `gate`, `sessions`, `store`, `profile`, `profiles`.")]
    [InlineData("gate:\n  mod: new", ".migrate/config.yaml(2,3): `mod` is not a key of this `gate` section. Did you mean `mode`? Known here: `mode`, `maximumFindings`, `minimumResolution`, `finished`, `bridgesUntil`, `waivers`.")]
    [InlineData("gate:\n  mode: fail", ".migrate/config.yaml(2,9): `mode` can't be `fail`. Write one of `off`, `warn`, `new`, `all`.")]
    [InlineData("gate:\n  maximumFindings: many", ".migrate/config.yaml(2,20): `maximumFindings` can't be `many`. Write a whole number, such as `100`.")]
    [InlineData("gate:\n  maximumFindings: -1", ".migrate/config.yaml(2,20): `maximumFindings` can't be `-1`. Write a whole number, such as `100`.")]
    [InlineData("gate:\n  minimumResolution: 80", ".migrate/config.yaml(2,22): `minimumResolution` can't be `80`. Write a share from 0 to 1, such as `0.8`.")]
    [InlineData("gate:\n  finished: SystemCommandLine", ".migrate/config.yaml(2,13): `finished` is a text here. Write a list, each item on a line after `- `: the packs whose migration is finished: none of their findings is tolerated any more.")]
    [InlineData("gate:\n  waivers: [{ owner: A, reason: R, until: 2027-01-31 }]", ".migrate/config.yaml(2,13): This waiver would excuse everything. Say what it is for: add `rule:`, `path:` or `fingerprint:`.")]
    [InlineData("gate:\n  waivers: [{ rule: SCL1001, owner: A, reason: R, until: 2027-02-30 }]", ".migrate/config.yaml(2,58): There is no day `2027-02-30`. Write a day that the calendar has, such as `2027-01-31`.")]
    [InlineData("gate:\n  waivers: [{ rule: SCL1001, owner: A, reason: R, until: 31.1.2027 }]", ".migrate/config.yaml(2,58): `until` can't be `31.1.2027`. Write year, month and day, such as `2027-01-31`.")]
    [InlineData("gate:\n  waivers: [{ rule: SCL1001, reason: R, until: 2027-01-31 }]", ".migrate/config.yaml(2,13): This waiver lacks `owner`. Add `owner:` with a text: who answers for it.")]
    [InlineData("gate:\n\tmode: new", ".migrate/config.yaml(2,1): Indented with a tab, which YAML does not allow. Indent with spaces.")]
    [InlineData("- gate", ".migrate/config.yaml(1,1): The configuration is a list here. Write a mapping with some of `gate`, `sessions`, `store`, `profile`, `profiles`.")]
    [InlineData("gate:\n  mode: new\n---\ngate:\n  mode: off", ".migrate/config.yaml(3,1): A second document begins here. A configuration is one document: remove the `---` line and what follows it.")]
    public void A_mistake_is_said_with_its_place_and_what_to_write(string yaml, string expected) => Assert.Equal(expected, Mistakes(yaml));

    [Fact]
    public void All_mistakes_are_said_at_once() => Assert.Equal(3, Mistakes("gate:\n  mode: x\n  maximumFindings: y\n  odd: z\n").Split('\n').Length);

    [Fact]
    public void Thousands_of_waivers_are_read()
    {
        var waivers = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"    - {{ rule: SCL{i:D4}, owner: A, reason: R, until: 2027-01-31 }}\n"));

        Assert.Equal(5_000, Read("gate:\n  waivers:\n" + waivers).Gate.Waivers.Length);
    }

    [Fact]
    public void The_example_in_the_documentation_is_right()
    {
        var page = File.ReadAllText(GeneratedFile.PathOf("docs/ci/README.md"));
        var example = page.Split("```yaml\n")[1].Split("```")[0];

        Assert.Equal("Ada Lovelace", Assert.Single(Read(example).Gate.Waivers).Owner);
        Assert.Equal(200, Read(example).Gate.MaximumFindings);
    }
}
