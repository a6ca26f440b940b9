using Tooling.Cli.Rendering;
using Tooling.Reporting.Writers;

namespace Tooling.Cli.Tests;

public sealed class UnifiedDiffTests : CliTest
{
    private static string Diff(string? oldText, string newText, string path = "a.cs")
    {
        using var writer = new StringWriter();
        UnifiedDiff.Write(new TextPage(writer, color: false, width: 80), path, oldText, newText);
        return writer.ToString();
    }

    private static string Lines(int from, int to, string end = "\n") => string.Concat(Enumerable.Range(from, to - from + 1).Select(line => $"line {line}{end}"));

    [Fact]
    public void Equal_texts_have_no_difference() => Assert.Empty(Diff("a\nb\n", "a\nb\n"));

    [Fact]
    public void A_change_has_three_lines_of_context() => Assert.Equal(
        "--- a/a.cs\n+++ b/a.cs\n@@ -2,7 +2,7 @@\n line 2\n line 3\n line 4\n-line 5\n+LINE 5\n line 6\n line 7\n line 8\n",
        Diff(Lines(1, 9), Lines(1, 9).Replace("line 5", "LINE 5", StringComparison.Ordinal)));

    [Fact]
    public void Changes_six_lines_apart_share_a_hunk_and_seven_lines_apart_do_not()
    {
        Assert.Equal(1, Hunks(Diff(Lines(1, 20), Change(5, 12))));
        Assert.Equal(2, Hunks(Diff(Lines(1, 20), Change(5, 13))));

        static string Change(int first, int second) => Lines(1, 20).Replace($"line {first}\n", "x\n", StringComparison.Ordinal).Replace($"line {second}\n", "y\n", StringComparison.Ordinal);
        static int Hunks(string diff) => diff.Split('\n').Count(line => line.StartsWith("@@", StringComparison.Ordinal));
    }

    [Fact]
    public void A_line_end_that_changes_is_a_change() =>
        Assert.Equal("--- a/a.cs\n+++ b/a.cs\n@@ -1,2 +1,2 @@\n-a\r\n+a\n b\n", Diff("a\r\nb\n", "a\nb\n"));

    [Fact]
    public void A_missing_last_line_end_is_said() => Assert.Equal(
        "--- a/a.cs\n+++ b/a.cs\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n",
        Diff("a", "a\n"));

    public static TheoryData<string, string> Pairs => new()
    {
        { Lines(1, 9), Lines(1, 9).Replace("line 5", "LINE 5", StringComparison.Ordinal) },
        { Lines(1, 9, "\r\n"), Lines(1, 9, "\r\n").Replace("line 5", "LINE 5", StringComparison.Ordinal) },
        { Lines(1, 9, "\r\n"), Lines(1, 9) },
        { "a\nb\nc", "a\nB\nc" },
        { "a\nb\nc", "a\nb\nc\n" },
        { "a\nb\nc\n", "a\nb\nc" },
        { "a\r\nb\r\nc", "a\r\nb\r\nd" },
        { "a\n", "a\nb\n" },
        { "b\n", "a\nb\n" },
        { "a\nb\n", "b\n" },
        { Lines(1, 30), Lines(4, 12) + "new\n" + Lines(14, 40) },
        { "  a  \n\n\n\tb\n", "  a  \n\n\n\tb  \n" },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Git_makes_the_new_text_of_the_old_one(string oldText, string newText)
    {
        Git("init", "--quiet");
        var file = WriteFile("a file.cs", oldText);
        WriteFile("p.patch", Diff(oldText, newText, "a file.cs"));

        Git("apply", "--whitespace=nowarn", "p.patch");

        Assert.Equal(newText, File.ReadAllText(file));
    }
}
