using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tooling.Engine;
using Tooling.Engine.Planning;
using Tooling.Engine.Planning.Ordering;
using Tooling.Tests;

namespace Tooling.Cli.Tests;

public sealed partial class PlanTests : CliTest
{
    [Fact]
    public void A_plan_is_shown_as_a_difference() => Snapshot.Verify(Run("plan").ToString());

    /// <summary>The difference shows no rewrite that leaves the code as it is because it means something else now.</summary>
    [Theory]
    [InlineData("plan")]
    [InlineData("apply")]
    public void Rewrites_that_ask_for_a_look_are_named(string command)
    {
        var look = Samples.Rewrite with { Safety = Reporting.Safety.Review };
        Engine.Plan = _ => Samples.Plan(Root) with { Findings = [Samples.Rewrite, .. Enumerable.Range(3, 5).Select(line => look with { Range = look.Range with { StartLine = line } })] };

        var output = WhiteSpace().Replace(Run(command).Out, " ");

        Assert.Contains($"review: {look.RuleId} ", output, StringComparison.Ordinal);
        Assert.Contains($" {look.Path}(3), {look.Path}(4), {look.Path}(5), and 2 more. Read: dotnet migrate explain {look.RuleId} ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_shows_the_same_and_writes_nothing()
    {
        var dryRun = Run("apply", "--mode", "dry-run");

        Assert.Equal(Run("plan"), dryRun);
        Assert.Null(Engine.LastApplied);
    }

    [Fact]
    public void The_difference_can_be_applied_by_git()
    {
        Git("init", "--quiet");
        WriteFile("plan.patch", Run("plan").Out);

        Git("apply", "plan.patch");

        Assert.Equal(Samples.NewProgram, File.ReadAllText(Path.Combine(Root, "src/App/Program.cs")));
    }

    [Fact]
    public void A_plan_that_is_saved_is_the_same_plan_when_it_is_read()
    {
        var file = Path.Combine(Root, "plan.json");

        var run = Run("plan", "--output", file);

        var (plan, saved) = (Samples.Plan(Root), PlanFile.Read(file));
        Assert.Equal($"Changed nothing; 2 findings remain (1 to rewrite, 1 manual), in a plan for 1 file. Next: dotnet migrate apply --plan {file}", run.LastLine);
        Assert.Equal((plan.Id, plan.Root, string.Join(' ', plan.Packs)), (saved.Id, saved.Root, string.Join(' ', saved.Packs)));
        Assert.Equal<Proof>(plan.Proofs, saved.Proofs);
        Assert.Equal(plan.Findings.Select(Describe), saved.Findings.Select(Describe));
        Assert.Equal(plan.Files[0] with { NewContent = [] }, saved.Files[0] with { NewContent = [] });
        Assert.Equal<byte>(plan.Files[0].NewContent, saved.Files[0].NewContent);

        static string Describe(Reporting.Finding finding) => string.Join('|', finding with { TargetFrameworks = [] }, string.Join(',', finding.TargetFrameworks));
    }

    [Theory]
    [InlineData("md")]
    [InlineData("html")]
    public void A_plan_is_written_as_a_document(string extension)
    {
        WriteFile("CODEOWNERS", "src/App/ @app-team\n");
        var file = Path.Combine(Root, $"plan.{extension}");

        var run = Run("plan", "-o", file);

        Assert.Equal("Changed nothing; 2 findings remain (1 to rewrite, 1 manual), in a plan for 1 file. Next: dotnet migrate apply", run.LastLine);
        Snapshot.Verify(WithoutStyle(File.ReadAllText(file)).Replace(Path.GetFileName(Root), "TREE", StringComparison.Ordinal), extension: extension, name: extension);
    }

    [Fact]
    public void A_plan_of_nothing_is_a_document_too()
    {
        (Engine.Scan, Engine.Plan) = (Samples.Clean, scan => Samples.Plan(Root) with { Files = [], Findings = [], Proofs = [], Units = [] });
        var file = Path.Combine(Root, "plan.md");

        Run("plan", "-o", file);

        var text = File.ReadAllText(file);
        Assert.Contains("Nothing to migrate", text, StringComparison.Ordinal);
        Assert.DoesNotContain("## Steps", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_step_is_compared_with_the_one_before()
    {
        var plan = Samples.Plan(Root, newText: "one\n");
        var (first, last) = (plan.Files[0], Samples.Plan(Root, newText: "two\n").Files[0]);
        Engine.Plan = _ => plan with { Files = [first with { Unit = "a" }, last with { OldHash = first.NewHash, Unit = "b" }] };

        Assert.Contains("@@ -1 +1 @@\n-one\n+two\n", Run("plan", "--steps").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_the_file_that_apply_takes()
    {
        var file = Path.Combine(Root, "plan.json");
        Run("plan", "--output", file);

        Assert.Equal(File.ReadAllText(file), Run("plan", "--format", "json").Out);
    }

    [Fact]
    public void Sarif_is_written_for_a_plan_too() =>
        Assert.Equal("2.1.0", (string?)JsonNode.Parse(Run("plan", "--format", "sarif").Out)!["version"]);

    [Fact]
    public void Nothing_legacy_is_nothing_to_do()
    {
        Engine.Scan = Samples.Clean;
        Engine.Plan = _ => Samples.Plan(Root) with { Files = [], Findings = [], Proofs = [] };

        Assert.Equal(new RunResult(0, "Changed nothing; nothing remains. Next: dotnet build\n", string.Empty), Run("plan"));
    }

    [Fact]
    public void Where_all_is_manual_the_next_thing_to_read_is_why()
    {
        Engine.Plan = _ => Samples.Plan(Root) with { Files = [], Findings = [Samples.Manual] };

        var run = Run("plan");

        Assert.Equal((2, "Changed nothing; 1 finding remains (1 manual). Next: dotnet migrate explain SCL1090"), (run.Code, run.LastLine));
    }

    [Fact]
    public void What_no_rule_explains_is_for_the_compiler_to_explain()
    {
        Engine.Plan = _ => Samples.Plan(Root) with { Files = [], Findings = [Samples.Manual with { RuleId = "MIG0001" }] };

        Assert.EndsWith("Next: dotnet build", Run("plan").LastLine, StringComparison.Ordinal);
        Assert.EndsWith("Next: dotnet build", Run("apply").LastLine, StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_is_told_where_there_is_more_than_one_unit()
    {
        Engine.Plan = _ => Ordered();

        Assert.EndsWith(
            """
            order: 2 units in 2 stages; those of a stage do not need each other
            stage 1
                src/App/App.csproj: 2 findings
            stage 2
                src/Second/Second.csproj: 0 findings, 2 projects
                    together: Directory.Packages.props is read by src/Second/Second.csproj and src/Third/Third.csproj
                    after src/App/App.csproj: takes the package App
            critical path: src/App/App.csproj -> src/Second/Second.csproj (2 of 2 findings)
            suggestion: src/Second/Second.csproj takes the package App, which has the name of src/App/App.csproj: publish that one migrated, and take its new version, or both versions of the library meet in one program.
            suggestion: Only Directory.Packages.props holds 2 projects in one unit, which would be 2 without it: where each says for itself what it says for all, they can be migrated one at a time.

            Changed nothing; 2 findings remain (1 to rewrite, 1 manual), in a plan for 1 file. Next: dotnet migrate apply

            """,
            Run("plan").Out,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mermaid", "flowchart LR\n  subgraph stage1[\"stage 1\"]\n    u1[\"src/App/App.csproj<br/>2 findings\"]\n")]
    [InlineData("dot", "digraph migration {\n")]
    public void The_order_is_drawn_in_place_of_the_plan(string form, string beginning)
    {
        Engine.Plan = _ => Ordered();
        var file = Path.Combine(Root, "order.txt");

        var run = Run("plan", "--steps", "--graph", form);

        Assert.StartsWith(beginning, run.Out, StringComparison.Ordinal);
        Assert.Equal(2, run.Code);
        Assert.True(Engine.LastRequest!.Steps);
        Assert.Equal(string.Empty, Run("plan", "--graph", form, "--output", file).Out);
        Assert.Equal(run.Out, File.ReadAllText(file));
    }

    [Fact]
    public void The_saved_plan_has_the_order_and_is_read_with_what_it_follows_from()
    {
        Engine.Plan = _ => Ordered();
        var file = Path.Combine(Root, "plan.json");

        Run("plan", "--output", file);

        var (json, read) = (JsonNode.Parse(File.ReadAllText(file))!, PlanFile.Read(file));
        Assert.Equal(3, (int)json["schemaVersion"]!);
        Assert.Equal("""[["src/App/App.csproj"],["src/Second/Second.csproj"]]""", json["order"]!["stages"]!.ToJsonString());
        Assert.Equal("""["src/App/App.csproj","src/Second/Second.csproj"]""", json["order"]!["criticalPath"]!.ToJsonString());
        Assert.Empty(json["order"]!["bottlenecks"]!.AsArray());
        Assert.Equal("package", (string?)json["order"]!["edges"]![0]!["reason"]);
        Assert.Equal(MigrationOrder.Of(Ordered()).Suggestions.AsEnumerable(), MigrationOrder.Of(read).Suggestions);

        // One of the version before says nothing of it, and is read as well.
        json["schemaVersion"] = 2;
        json.AsObject().Remove("order");
        json.AsObject().Remove("relations");
        File.WriteAllText(file, json.ToJsonString());
        Assert.Single(MigrationOrder.Of(PlanFile.Read(file)).Stages);

        json["schemaVersion"] = 4;
        File.WriteAllText(file, json.ToJsonString());
        Assert.Throws<UserErrorException>(() => PlanFile.Read(file));
    }

    private Plan Ordered() => Samples.Plan(Root) with
    {
        Units = [.. Samples.Plan(Root).Units, new PlanUnit(["src/Second/Second.csproj", "src/Third/Third.csproj"], [])],
        Relations = new UnitRelations(
            [new UnitCoupling(CouplingReason.File, "Directory.Packages.props", ["src/Second/Second.csproj", "src/Third/Third.csproj"])],
            [new PackageUse("src/Second/Second.csproj", "src/App/App.csproj", "App")],
            []),
    };

    [Fact]
    public void A_new_file_is_added_by_the_difference()
    {
        Engine.Plan = _ => Samples.Plan(Root, "src/App/Bridge.cs");

        Assert.StartsWith("--- /dev/null\n+++ b/src/App/Bridge.cs\n@@ -0,0 +1,6 @@\n+using System.CommandLine;\n", Run("plan").Out, StringComparison.Ordinal);
    }

    /// <summary>How the page looks is for a browser to say.</summary>
    private static string WithoutStyle(string page) => StyleHash().Replace(Style().Replace(page, "<style></style>"), "sha256-HASH");

    [GeneratedRegex("<style>.*</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("sha256-[^&]+(&#x2B;[^&]+)*")]
    private static partial Regex StyleHash();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
