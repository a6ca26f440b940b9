using Tooling.Reporting.Writers;
using Tooling.Tests;

namespace Tooling.Reporting.Tests;

public sealed class TextReportWriterTests
{
    private static string Write(Report report, TextReportOptions options)
    {
        using var writer = new StringWriter();
        TextReportWriter.Write(report, writer, options);
        return writer.ToString();
    }

    [Fact]
    public void Full_report() => Snapshot.Verify(Write(Samples.Full, new TextReportOptions()));

    [Fact]
    public void Narrow_page() => Snapshot.Verify(Write(Samples.Full, new TextReportOptions(Width: 60)));

    [Fact]
    public void With_colour() => Snapshot.Verify(Write(Samples.Full, new TextReportOptions(Color: true)).Replace("\e", "ESC", StringComparison.Ordinal));

    [Fact]
    public void Nothing_to_say_writes_nothing() => Assert.Empty(Write(Samples.Empty, new TextReportOptions()));

    [Fact]
    public void Without_colour_there_is_no_escape_sequence() => Assert.DoesNotContain('\e', Write(Samples.Full, new TextReportOptions()));

    [Theory]
    [InlineData(60)]
    [InlineData(100)]
    public void Explanations_and_the_table_keep_to_the_width(int width)
    {
        var lines = Write(Samples.Full, new TextReportOptions(Width: width)).Split('\n');

        Assert.All(lines.Where(line => !line.Contains("):", StringComparison.Ordinal) && !line.StartsWith("problem:", StringComparison.Ordinal)), line => Assert.True(line.Length <= width, line));
    }

    [Fact]
    public void A_word_longer_than_the_page_is_not_cut()
    {
        var word = new string('x', 80);

        Assert.Contains(word, Write(Samples.Empty with { Findings = [Samples.Manual with { Reason = $"See {word} there." }] }, new TextReportOptions(Width: 40)), StringComparison.Ordinal);
    }
}
