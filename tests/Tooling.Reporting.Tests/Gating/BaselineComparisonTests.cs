using System.Collections.Immutable;
using Tooling.Reporting.Gating;

namespace Tooling.Reporting.Tests.Gating;

public sealed class BaselineComparisonTests
{
    private static Finding At(string path, string member = "Main", string text = "command.AddOption(option)", int ordinal = 0) => Samples.Rewrite with
    {
        Path = path,
        Fingerprint = Fingerprint.Compute("SCL1003", path[(path.LastIndexOf('/') + 1)..], member, text, ordinal),
    };

    private static BaselineComparison Compare(IEnumerable<Finding> before, params ImmutableArray<Finding> now) =>
        BaselineComparison.Of(new Baseline { Scope = ".", Entries = Baseline.EntriesOf(before) }, now);

    private static IEnumerable<BaselineState?> States(BaselineComparison comparison) => comparison.Findings.Select(finding => finding.BaselineState);

    [Fact]
    public void What_was_there_before_is_tolerated()
    {
        var comparison = Compare([At("A.cs"), At("B.cs")], At("A.cs"), At("B.cs"));

        Assert.Equal([BaselineState.Unchanged, BaselineState.Unchanged], States(comparison));
        Assert.Empty(comparison.Gone);
    }

    [Fact]
    public void What_was_not_is_new() => Assert.Equal([BaselineState.Unchanged, BaselineState.New], States(Compare([At("A.cs")], At("A.cs"), At("A.cs", member: "Run"))));

    [Fact]
    public void What_is_not_any_more_is_gone()
    {
        var gone = Assert.Single(Compare([At("A.cs"), At("B.cs")], At("B.cs")).Gone);

        Assert.Equal("A.cs", gone.Path);
    }

    [Fact]
    public void A_file_that_moved_to_another_folder_is_tolerated() => Assert.Equal([BaselineState.Updated], States(Compare([At("old/A.cs")], At("new/A.cs"))));

    [Fact]
    public void A_file_that_was_renamed_is_tolerated() => Assert.Equal([BaselineState.Updated], States(Compare([At("A.cs")], At("B.cs"))));

    [Fact]
    public void A_copy_of_a_file_is_new() => Assert.Equal([BaselineState.Unchanged, BaselineState.New], States(Compare([At("A.cs")], At("A.cs"), At("B.cs"))));

    [Fact]
    public void A_copy_comes_after_the_original_in_the_same_file_whatever_their_order() =>
        Assert.Equal([BaselineState.New, BaselineState.Unchanged], States(Compare([At("z/A.cs")], At("a/A.cs"), At("z/A.cs"))));

    [Fact]
    public void As_many_are_tolerated_as_were_counted()
    {
        var comparison = Compare([At("A.cs"), At("A.cs")], At("A.cs"), At("A.cs"), At("A.cs"));

        Assert.Equal([BaselineState.Unchanged, BaselineState.Unchanged, BaselineState.New], States(comparison));
    }

    [Fact]
    public void What_is_gone_is_counted()
    {
        var gone = Assert.Single(Compare([At("A.cs"), At("A.cs"), At("A.cs")], At("A.cs")).Gone);

        Assert.Equal(2, gone.Count);
    }

    [Fact]
    public void Entries_are_ordered_by_path_rule_and_fingerprint()
    {
        var entries = Baseline.EntriesOf([At("b.cs"), At("B.cs"), At("B.cs", member: "Other"), Samples.Manual with { Path = "B.cs" }]);

        var baseline = new Baseline { Scope = ".", Entries = entries };

        Assert.Equal(["B.cs SCL1003", "B.cs SCL1003", "B.cs SCL1090", "b.cs SCL1003"], baseline.Entries.Select(entry => $"{entry.Path} {entry.RuleId}"));
        Assert.True(string.CompareOrdinal(baseline.Entries[0].Fingerprint, baseline.Entries[1].Fingerprint) < 0);
    }
}
