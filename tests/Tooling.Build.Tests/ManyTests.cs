using System.Text;

namespace Tooling.Build.Tests;

/// <summary>Large trees.</summary>
[Trait("Category", "Slow")]
public sealed class ManyTests : IClassFixture<BuildFeed>, IDisposable
{
    private readonly TestTree _tree;

    public ManyTests(BuildFeed feed) => _tree = new TestTree(feed);

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void Twenty_projects_are_built_at_once_and_give_one_report_and_one_decision()
    {
        var solution = new StringBuilder("<Solution>\n");
        for (var i = 0; i < 20; i++)
        {
            var reference = i > 0 && i % 3 == 0 ? $"<ProjectReference Include=\"../P{i - 1}/P{i - 1}.csproj\" />" : "";
            _tree.WriteProject($"P{i}/P{i}.csproj", _tree.Package + TestTree.Library + reference);
            _tree.Write($"P{i}/Code{i}.cs", TestTree.CodeOf($"Code{i}"));
            solution.Append($"  <Project Path=\"P{i}/P{i}.csproj\" />\n");
        }

        _tree.Write("All.slnx", solution.Append("</Solution>\n").ToString());

        var built = _tree.Build("All.slnx", "-m:4", "-p:MigrationGate=warn");
        Assert.True(built.ExitCode == 0, built.Output);
        var report = _tree.Report();
        Assert.Equal((20, 60), (report.ProjectCount, report.Findings.Length));
        Assert.Equal(TestTree.Fingerprints(_tree.Scan("All.slnx").Findings), TestTree.Fingerprints(report.Findings));

        _tree.WriteBaseline(report.Findings);
        Assert.Equal(0, _tree.Build("All.slnx", "-m:4").ExitCode);
        Assert.Equal(0, _tree.Gate("All.slnx").ExitCode);

        // The same file once more, in the project that is built first: the original is still there, so it is a copy.
        _tree.Write("P0/Code19.cs", TestTree.CodeOf("Code19"));
        var copied = _tree.Build("All.slnx", "-m:4");
        Assert.True(copied.ExitCode != 0 && copied.Output.Contains("error MIG1001", StringComparison.Ordinal), copied.Output);
        Assert.Equal(2, _tree.Gate("All.slnx").ExitCode);
    }

    [Fact]
    public void Ten_thousand_findings_are_reported_and_gated()
    {
        _tree.WriteProject("Big/Big.csproj", _tree.Package + TestTree.Library);
        for (var i = 0; i < 100; i++)
        {
            var code = new StringBuilder($"using System.CommandLine;\nnamespace Code;\npublic static class C{i}\n{{\n    public static void M(Command command)\n    {{\n");
            for (var line = 0; line < 100; line++)
            {
                code.Append($"        command.AddAlias(\"a{line}\");\n");
            }

            _tree.Write($"Big/C{i}.cs", code.Append("    }\n}\n").ToString());
        }

        var built = _tree.Build("Big/Big.csproj", "-p:MigrationGate=all");

        Assert.Contains("error MIG1002: 10000 findings, and none is tolerated.", built.Output, StringComparison.Ordinal);
        Assert.Equal(10_000, _tree.Report().Findings.Length);
        Assert.Equal(TestTree.Fingerprints(_tree.Scan("Big/Big.csproj").Findings), TestTree.Fingerprints(_tree.Report().Findings));
    }
}
