using System.Text.Json.Nodes;
using Tooling.Tests;

namespace Tooling.Cli.Tests;

public sealed class ScanTests : CliTest
{
    [Fact]
    public void Findings_are_listed_and_pending() => Snapshot.Verify(Run("scan").ToString());

    [Fact]
    public void No_finding_is_nothing_to_do()
    {
        Engine.Scan = Samples.Clean;

        Snapshot.Verify(Run("scan").ToString());
    }

    [Fact]
    public void Json_is_all_of_standard_output_and_the_last_line_goes_to_standard_error()
    {
        var run = Run("scan", "--format", "json");

        Assert.Equal(1, (int)JsonNode.Parse(run.Out)!["schemaVersion"]!);
        Assert.Equal(["SCL1003", "SCL1090"], JsonNode.Parse(run.Out)!["findings"]!.AsArray().Select(finding => (string)finding!["ruleId"]!));
        Assert.Equal("Changed nothing; 2 findings remain (1 to rewrite, 1 manual). Next: dotnet migrate plan\n", run.Error);
        Assert.Equal(2, run.Code);
    }

    [Fact]
    public void Sarif_has_the_rules_of_the_findings_with_their_pages()
    {
        var driver = JsonNode.Parse(Run("scan", "--format", "sarif").Out)!["runs"]![0]!["tool"]!["driver"]!;

        Assert.Equal(ToolVersion.Current, (string)driver["version"]!);
        Assert.Equal("https://docs.example/SCL1003", (string?)driver["rules"]![0]!["helpUri"]);
        Assert.Equal("Replace middleware by actions", (string?)driver["rules"]![1]!["shortDescription"]!["text"]);
    }

    [Fact]
    public void The_report_goes_to_the_file_that_output_names()
    {
        var file = Path.Combine(Root, "report.json");

        var run = Run("scan", "--format", "json", "--output", file);

        Assert.Equal("Changed nothing; 2 findings remain (1 to rewrite, 1 manual). Next: dotnet migrate plan\n", run.Out);
        Assert.Equal(2, JsonNode.Parse(File.ReadAllText(file))!["counts"]!["total"]!.GetValue<int>());
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_an_error()
    {
        var run = Run("scan", "--output", Path.Combine(Root, "no", "such", "report.txt"));

        Assert.Equal(1, run.Code);
        Assert.StartsWith("error: The result can't be written to '", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("  try: Give another file to --output.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_without_findings_are_no_clean_code()
    {
        Engine.Scan = Samples.Clean with { Problems = [Samples.Problem] };

        var run = Run("scan");

        Assert.Equal(4, run.Code);
        Assert.Equal("Changed nothing; what the problems name was not read, or only in part, so that nothing is known of it. Next: dotnet restore", run.LastLine);
    }

    [Fact]
    public void Too_many_undecided_places_are_said_before_anything_else()
    {
        Engine.Scan = Samples.Scan with { ResolutionRate = 0.5, Problems = [Samples.Problem] };

        var run = Run("scan");

        Assert.Equal(4, run.Code);
        Assert.Equal("Changed nothing; too little of the code could be seen (50 % of the candidate places decided, 80 % needed). Next: dotnet restore", run.LastLine);
        Assert.Contains("problem: src/Old/Old.csproj: The project could not be loaded.\n    try: Run dotnet restore.\n", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.8, 2)]
    [InlineData(0.79, 4)]
    public void Eight_of_ten_places_are_enough(double rate, int code)
    {
        Engine.Scan = Samples.Scan with { ResolutionRate = rate };

        Assert.Equal(code, Run("scan").Code);
    }

    [Fact]
    public void Finding_nothing_where_a_project_could_not_be_read_is_not_success()
    {
        Engine.Scan = Samples.Clean with { Problems = [Samples.Problem] };

        Assert.Equal(4, Run("scan").Code);
    }

    [Fact]
    public void Options_say_what_the_engine_looks_at()
    {
        Run("scan", "src", "--pack", "SystemCommandLine", "--rule", "SCL1003", "--rule", "SCL1090", "--exclude", "**/gen/*", "--project", "App",
            "-p:Configuration=Release", "--property", "X=a=b;c", "--no-restore", "--no-cache", "--jobs", "3");

        var request = Engine.LastRequest!;
        Assert.Equal("src", request.Path);
        Assert.Equal<string>(["SystemCommandLine"], request.Packs);
        Assert.Equal<string>(["SCL1003", "SCL1090"], request.Rules);
        Assert.Equal<string>(["**/gen/*"], request.Exclude);
        Assert.Equal<string>(["App"], request.Projects);
        Assert.Equal<KeyValuePair<string, string>>([new("Configuration", "Release"), new("X", "a=b;c")], request.Properties);
        Assert.Equal((false, false, (int?)3), (request.Restore, request.UseCache, request.Jobs));
    }

    [Fact]
    public void Without_options_the_engine_looks_at_everything_here()
    {
        Run("scan");

        var request = Engine.LastRequest!;
        Assert.Equal((".", true, true, (int?)null), (request.Path, request.Restore, request.UseCache, request.Jobs));
        Assert.Empty(request.Packs.Concat(request.Rules).Concat(request.Projects).Concat(request.Exclude));
    }

    [Fact]
    public void The_next_command_looks_at_the_same()
    {
        var run = Run("scan", "my src", "--rule", "SCL1003", "--exclude", "**/gen/*", "-p:A=B", "--no-restore");

        Assert.EndsWith("Next: dotnet migrate plan \"my src\" --rule SCL1003 --exclude \"**/gen/*\" --property A=B --no-restore", run.LastLine, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("html", true)]
    [InlineData("json", false)]
    public void A_page_for_people_says_to_which_tool_each_finding_belongs(string format, bool tools)
    {
        Run("scan", "--format", format);

        Assert.Equal(tools, Engine.LastRequest!.Tools);
    }
}
