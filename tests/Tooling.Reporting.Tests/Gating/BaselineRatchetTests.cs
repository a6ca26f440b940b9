using System.Collections.Immutable;
using Tooling.Reporting.Gating;

namespace Tooling.Reporting.Tests.Gating;

public sealed class BaselineRatchetTests
{
    private static readonly Baseline Before = new() { Scope = ".", Entries = Baseline.EntriesOf([Samples.Rewrite, Samples.Manual]) };

    private static BaselineUpdate Update(bool allowGrowth, ImmutableArray<ReportProblem> problems, params ImmutableArray<Finding> now) =>
        BaselineRatchet.Update(Before, Samples.Empty with { Findings = now, Problems = problems }, allowGrowth);

    [Fact]
    public void What_is_gone_is_removed()
    {
        var update = Update(allowGrowth: false, problems: [], Samples.Rewrite);

        Assert.Equal([Samples.Rewrite.Fingerprint], update.Baseline.Entries.Select(entry => entry.Fingerprint));
        Assert.Equal([Samples.Manual.Fingerprint], update.Removed.Select(entry => entry.Fingerprint));
    }

    [Fact]
    public void What_is_new_is_refused()
    {
        var update = Update(allowGrowth: false, problems: [], Samples.Rewrite, Samples.Manual, Samples.Review);

        Assert.Equal<BaselineEntry>(Before.Entries, update.Baseline.Entries);
        Assert.Equal([Samples.Review.Fingerprint], update.Refused.Select(finding => finding.Fingerprint));
        Assert.Empty(update.Added);
    }

    [Fact]
    public void What_is_new_is_added_where_growth_is_allowed()
    {
        var update = Update(allowGrowth: true, problems: [], Samples.Rewrite, Samples.Manual, Samples.Review);

        Assert.Equal(3, update.Baseline.Count);
        Assert.Equal([Samples.Review.Fingerprint], update.Added.Select(finding => finding.Fingerprint));
        Assert.Empty(update.Refused);
    }

    [Fact]
    public void A_moved_file_is_followed()
    {
        var moved = Samples.Rewrite with { Path = "src/Moved/Program.cs" };

        var update = Update(allowGrowth: false, problems: [], moved, Samples.Manual);

        Assert.Contains(update.Baseline.Entries, entry => entry.Path == moved.Path);
        Assert.Equal(2, update.Baseline.Count);
        Assert.Empty(update.Removed);
    }

    [Fact]
    public void What_a_project_that_could_not_be_read_holds_is_kept()
    {
        var update = Update(allowGrowth: false, [new ReportProblem("src/App/App.csproj", "It could not be read.", "Restore it.")]);

        Assert.Equal<BaselineEntry>(Before.Entries, update.Baseline.Entries);
        Assert.Equal(2, update.Unseen.Length);
        Assert.Empty(update.Removed);
    }

    [Fact]
    public void What_another_project_holds_is_not()
    {
        var update = Update(allowGrowth: false, [new ReportProblem("src/Application/Application.csproj", "It could not be read.", "Restore it.")]);

        Assert.Equal(2, update.Removed.Length);
    }

    [Fact]
    public void Whatever_is_found_an_update_without_growth_never_tolerates_more()
    {
        ImmutableArray<Finding> all = [Samples.Rewrite, Samples.Manual, Samples.Review, Samples.Unresolved, Samples.Rewrite with { Path = "Copy.cs" }];
        for (var choice = 0; choice < 1 << all.Length; choice++)
        {
            var update = Update(allowGrowth: false, problems: [], [.. all.Where((_, i) => (choice & (1 << i)) != 0)]);

            Assert.True(update.Baseline.Count <= Before.Count);
        }
    }
}
