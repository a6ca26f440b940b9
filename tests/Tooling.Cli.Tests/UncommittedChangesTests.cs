namespace Tooling.Cli.Tests;

/// <summary>What only the working tree has is not edited, unless that is wanted: against a real git.</summary>
public sealed class UncommittedChangesTests : CliTest
{
    private const string Program = "src/App/Program.cs";

    private void CommitAll()
    {
        Git("init", "--quiet");
        Git("add", "--all");
        Git("commit", "--quiet", "--message", "all");
    }

    private void AssertRefused()
    {
        var run = Run("apply");

        Assert.Equal(1, run.Code);
        Assert.Equal(
            $"error: Not applied: '{Program}' would be edited, and git has uncommitted changes there.\n  at {Program}\n  try: Commit or stash them, or allow it: --allow-dirty.\n",
            run.Error);
        Assert.Null(Engine.LastApplied);
    }

    private void AssertApplied(params string[] options)
    {
        Run(["apply", .. options]);

        Assert.NotNull(Engine.LastApplied);
    }

    [Fact]
    public void A_modified_file_is_not_edited()
    {
        CommitAll();
        WriteFile(Program, "modified");

        AssertRefused();
    }

    [Fact]
    public void A_staged_file_is_not_edited()
    {
        CommitAll();
        WriteFile(Program, "staged");
        Git("add", Program);

        AssertRefused();
    }

    [Fact]
    public void A_file_that_git_does_not_know_is_not_edited()
    {
        Git("init", "--quiet");

        AssertRefused();
    }

    [Fact]
    public void A_modified_file_is_edited_where_that_is_allowed()
    {
        CommitAll();
        WriteFile(Program, "modified");

        AssertApplied("--allow-dirty");
    }

    [Fact]
    public void A_committed_file_is_edited_whatever_else_is_modified()
    {
        WriteFile("README.md", "text");
        CommitAll();
        WriteFile("README.md", "modified");

        AssertApplied();
    }

    [Fact]
    public void A_dry_run_needs_no_clean_tree()
    {
        CommitAll();
        WriteFile(Program, "modified");

        Assert.Equal(2, Run("apply", "--mode", "dry-run").Code);
    }

    [Fact]
    public void Without_a_repository_there_is_nothing_to_ask() => AssertApplied();

    [Fact]
    public void The_root_may_be_a_folder_of_the_repository_and_names_may_be_odd()
    {
        const string name = "Ä [x] *.cs";
        WriteFile("src/" + name, "committed");
        CommitAll();
        WriteFile("src/" + name, "modified");
        Engine.Plan = _ => Samples.Plan(Path.Combine(Root, "src"), name);

        Assert.StartsWith($"error: Not applied: '{name}' would be edited", Run("apply").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void More_files_than_fit_one_command_line_are_all_asked_for()
    {
        var files = Enumerable.Range(0, 250).Select(number => $"src/File{number}.cs").ToList();
        files.ForEach(file => WriteFile(file, "committed"));
        CommitAll();
        WriteFile(files[0], "modified");
        WriteFile(files[249], "modified");
        Engine.Plan = _ => Samples.Plan(Root) with { Files = [.. files.Select(file => Samples.Plan(Root).Files[0] with { Path = file })] };

        Assert.StartsWith("error: Not applied: 'src/File0.cs' and 1 other file would be edited", Run("apply").Error, StringComparison.Ordinal);
    }
}
