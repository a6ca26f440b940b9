namespace Tooling.Reporting.Tests;

public sealed class ReportMergerTests
{
    private static readonly Report Left = Samples.Empty with { Packs = ["A@1.0.0"], Projects = ["a.csproj"], ProjectCount = 1, FileCount = 2, Findings = [Samples.Rewrite with { TargetFrameworks = ["net8.0"], Tool = null }] };

    private static readonly Report Right = Samples.Empty with { Packs = ["A@1.0.0", "B@1.0.0"], Projects = ["a.csproj", "b.csproj"], ProjectCount = 2, FileCount = 3, ResolutionRate = 0.5, Findings = [Samples.Rewrite with { TargetFrameworks = ["net10.0"], Kind = FindingKind.Manual, Reason = "Differs." }, Samples.Review] };

    [Fact]
    public void One_report_stays_as_it_is() => Assert.Same(Samples.Gated, ReportMerger.Merge([Samples.Gated]));

    [Fact]
    public void A_place_that_several_saw_is_there_once_with_all_target_frameworks()
    {
        var merged = ReportMerger.Merge([Left, Right]);

        Assert.Equal(2, merged.Findings.Length);
        Assert.Equal<string>(["net10.0", "net8.0"], merged.Findings[1].TargetFrameworks);
        Assert.Equal("app run", merged.Findings[1].Tool);
    }

    [Fact]
    public void What_one_view_leaves_to_a_person_is_left_to_a_person() => Assert.Equal(FindingKind.Manual, ReportMerger.Merge([Left, Right]).Findings[1].Kind);

    [Fact]
    public void The_order_of_reports_does_not_matter() => Assert.Equal(ReportMerger.Merge([Left, Right]).Findings.Select(finding => finding.Kind), ReportMerger.Merge([Right, Left]).Findings.Select(finding => finding.Kind));

    [Fact]
    public void Projects_are_counted_once_and_the_weakest_sight_counts()
    {
        var merged = ReportMerger.Merge([Left, Right]);

        Assert.Equal(2, merged.ProjectCount);
        Assert.Equal(0.5, merged.ResolutionRate);
        Assert.Equal<string>(["A@1.0.0", "B@1.0.0"], merged.Packs);
    }

    [Fact]
    public void What_a_gate_said_of_a_part_is_left_out()
    {
        var merged = ReportMerger.Merge([Samples.Gated, Left]);

        Assert.Null(merged.Gate);
        Assert.All(merged.Findings, finding => Assert.Null(finding.BaselineState));
    }

    [Theory]
    [InlineData("src/App/Commands/Run.cs", "src/App/App.csproj")]
    [InlineData("src/Apple/Run.cs", "Tool.csproj")]
    [InlineData("Program.cs", "Tool.csproj")]
    public void A_file_belongs_to_the_innermost_project_around_it(string path, string project) => Assert.Equal(project, new ReportProjects(["Tool.csproj", "src/App/App.csproj"]).Of(path));

    [Fact]
    public void A_file_outside_of_all_projects_belongs_to_none() => Assert.Null(new ReportProjects(["src/App/App.csproj"]).Of("tools/Run.cs"));
}
