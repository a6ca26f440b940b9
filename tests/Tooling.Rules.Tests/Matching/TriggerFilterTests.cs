using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;

namespace Tooling.Rules.Tests.Matching;

public sealed class TriggerFilterTests
{
    private static readonly TriggerFilter Filter = new(["Add", "Option", "Größe"]);

    [Theory]
    [InlineData("")]
    [InlineData("Adder AddX xAdd add _Add Add1")]
    [InlineData("Options")]
    public void Parts_of_words_are_no_triggers(string text)
    {
        Assert.False(Filter.Matches(SourceText.From(text)));
        Assert.Empty(Filter.Words(SourceText.From(text)));
    }

    [Fact]
    public void Words_are_found_where_they_are()
    {
        const string Text = "Add(Option.Add) // Adder, Größe; Option";

        Assert.Equal(["Add", "Option", "Add", "Größe", "Option"], Filter.Words(SourceText.From(Text)).Select(w => Text.Substring(w.Start, w.Length)));
        Assert.True(Filter.Matches(SourceText.From(Text)));
    }

    [Fact]
    public void Words_are_found_across_the_blocks_that_a_text_is_read_in()
    {
        var text = SourceText.From(string.Concat(Enumerable.Range(0, 9000).Select(i => i % 3 == 0 ? "Add " : "Adder ")));

        var words = Filter.Words(text).ToList();

        Assert.Equal(3000, words.Count);
        Assert.All(words, w => Assert.Equal("Add ", text.ToString(new TextSpan(w.Start, w.Length + 1))));
    }
}
