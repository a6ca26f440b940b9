using Tooling.Configuration.Decisions;

namespace Tooling.Configuration.Tests;

/// <summary>Decisions about the units of a plan, in a file.</summary>
public sealed class DecisionsReaderTests
{
    [Theory]
    [InlineData("units:\n- unit: a/A.csproj\n  decision: approve\n- unit: b/B.csproj\n  decision: later\n")]
    [InlineData("{ \"units\": [ { \"unit\": \"a/A.csproj\", \"decision\": \"approve\" },\n{ \"unit\": \"b/B.csproj\", \"decision\": \"later\" } ] }")]
    public void Yaml_and_json_say_the_same(string text)
    {
        var entries = DecisionsReader.Read(text, "d");

        Assert.Equal(["a/A.csproj approve", "b/B.csproj later"], entries.Select(e => $"{e.Unit} {e.Decision}"));
        Assert.All(entries, e => Assert.Null(e.Edits));
    }

    [Theory]
    [InlineData("", "The decisions file is empty.")]
    [InlineData("units: []", "empty list")]
    [InlineData("units:\n- unit: a\n", "lacks `decision`")]
    [InlineData("units:\n- unit: a\n  decision: approved\n", "can't be `approved`")]
    [InlineData("units:\n- unit: a\n  decision: skip\n  edits: 12\n", "can't be `12`")]
    [InlineData("units:\n- unit: a\n  decision: skip\n  why: x\n", "`why` is not a key")]
    public void What_it_can_not_mean_is_refused(string text, string message) =>
        Assert.Contains(message, Assert.Throws<ConfigurationException>(() => DecisionsReader.Read(text, "d")).Message, StringComparison.Ordinal);
}
