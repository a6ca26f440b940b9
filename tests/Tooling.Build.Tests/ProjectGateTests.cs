using System.Collections.Immutable;
using Tooling.Reporting;
using Tooling.Reporting.Gating;

namespace Tooling.Build.Tests;

/// <summary>
/// The build asks project by project, as they are built; the command asks once, of everything. Some project fails exactly where the command
/// does: shown on thousands of generated trees, in every order that a build could take.
/// </summary>
public sealed class ProjectGateTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);

    private static Finding FindingOf(string path, int line, string content, string file, string pack) => new()
    {
        RuleId = "SCL1001",
        PackId = pack,
        Safety = Safety.Safe,
        Kind = FindingKind.Rewrite,
        Message = "Add options through Command.Options",
        Path = path,
        Range = new SourceRange(line, 1, line, 10),
        Fingerprint = $"{content}{file}",
    };

    private static Report ReportOf(IEnumerable<Finding> findings) => new()
    {
        ToolVersion = "0",
        Packs = [],
        Findings = [.. findings],
        Projects = [],
        ProjectCount = 1,
        FileCount = 1,
        ResolvedCandidates = 10,
        ResolutionRate = 1,
    };

    private static GatePolicy PolicyOf(Random random) => new()
    {
        Mode = random.Next(5) == 0 ? GateMode.All : GateMode.New,
        MaximumFindings = random.Next(3) == 0 ? random.Next(8) : null,
        FinishedPacks = random.Next(3) == 0 ? ["B"] : [],
        Waivers = random.Next(3) == 0 ? [new Waiver { Path = "P1/**", Owner = "o", Reason = "r", Until = Now.UtcDateTime.AddDays(random.Next(2) == 0 ? 1 : -1), Location = "config.yaml:3" }] : [],
    };

    /// <summary>Few places, so that copies, moves and shared files are frequent.</summary>
    private static ImmutableArray<Report> ProjectsOf(Random random)
    {
        // A place holds one piece of code, whoever compiles it.
        var code = new Dictionary<(string, int), (int Content, string Pack)>();
        Finding Place(string folder, int file, int line)
        {
            if (!code.TryGetValue(($"{folder}/{file}", line), out var here))
            {
                code[($"{folder}/{file}", line)] = here = (random.Next(3), random.Next(3) == 0 ? "B" : "A");
            }

            return FindingOf($"{folder}/File{file}.cs", line, $"00000000000{here.Content}", $"000{file}", here.Pack);
        }

        return [.. Enumerable.Range(0, random.Next(1, 5)).Select(project => ReportOf(
            Enumerable.Range(0, random.Next(4)).Select(_ => Place(random.Next(4) == 0 ? "Shared" : $"P{project}", random.Next(2), random.Next(1, 4))).DistinctBy(finding => (finding.Path, finding.Range)).ToList()))];
    }

    private static Baseline BaselineOf(Random random, ImmutableArray<Report> projects) => new()
    {
        Scope = ".",
        Entries = Baseline.EntriesOf(projects.SelectMany(project => project.Findings).Where(_ => random.Next(2) == 0)
            .Select(finding => random.Next(3) == 0 ? finding with { Path = $"Old/{finding.Path}" } : finding)),
    };

    [Fact]
    public void Some_project_fails_exactly_where_the_gate_of_the_whole_does()
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
#pragma warning disable CA5394 // The seed makes it repeatable.
            var random = new Random(seed);
            var projects = ProjectsOf(random);
            var (baseline, policy) = (BaselineOf(random, projects), PolicyOf(random));
            var order = projects.ToArray();
            random.Shuffle(order);
#pragma warning restore CA5394
            var whole = Gate.Decide(ReportMerger.Merge(projects), baseline, policy, Now);
            var failed = false;
            for (var built = 0; built < order.Length; built++)
            {
                failed |= !ProjectGate.Decide(order[built], [.. order.Take(built)], baseline, policy, Now).IsEmpty;
            }

            Assert.True(failed == (whole.Outcome == GateOutcome.Failed), $"Seed {seed}: the whole {whole.Outcome}, and {(failed ? "a" : "no")} project failed.");
        }
    }

    [Fact]
    public void A_copy_is_found_whichever_project_is_built_first()
    {
        var original = FindingOf("A/File.cs", 1, "000000000001", "0001", "A");
        var copy = original with { Path = "B/File.cs" };
        var baseline = new Baseline { Scope = ".", Entries = Baseline.EntriesOf([original]) };
        var (a, b) = (ReportOf([original]), ReportOf([copy]));

        Assert.Empty(ProjectGate.Decide(a, [], baseline, GatePolicy.Default, Now));
        Assert.Single(ProjectGate.Decide(b, [a], baseline, GatePolicy.Default, Now));

        // Alone, it could have been moved.
        Assert.Empty(ProjectGate.Decide(b, [], baseline, GatePolicy.Default, Now));
        Assert.Equal("B/File.cs", ProjectGate.Decide(a, [b], baseline, GatePolicy.Default, Now).Single().Findings.Single().Path);
    }

    [Fact]
    public void What_another_project_did_is_not_laid_at_this_one()
    {
        var theirs = ReportOf([FindingOf("B/File.cs", 1, "000000000001", "0001", "A")]);

        Assert.Empty(ProjectGate.Decide(ReportOf([]), [theirs], Baseline.Empty, GatePolicy.Default, Now));
    }
}
