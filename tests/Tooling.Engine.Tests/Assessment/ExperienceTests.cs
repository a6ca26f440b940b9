using Tooling.Engine.Assessment;
using Tooling.Engine.Auditing;
using Tooling.Engine.Tests.Applying;

namespace Tooling.Engine.Tests.Assessment;

/// <summary>What earlier migrations say of the next one.</summary>
public sealed class ExperienceTests
{
    private static readonly DateTimeOffset Morning = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Looks_are_timed_from_one_acknowledgement_of_a_person_to_the_next_unless_there_is_a_pause()
    {
        var (places, hours) = Experience.Looks(
        [
            Acknowledged(0, "ann@desk", 5),
            Acknowledged(6, "ann@desk", 2),
            Acknowledged(9, "bob@desk", 9),
            Acknowledged(18, "ann@desk", 3),
            Acknowledged(49, "ann@desk", 7),
            Acknowledged(50, "ann@desk", 1) with { Entry = new AuditEntry(AuditActions.Apply, "0001", "1 file") },
        ],
        pause: 0.5);

        Assert.Equal(5, places);
        Assert.Equal(18 / 60.0, hours, 9);
    }

    [Fact]
    public void The_model_is_corrected_where_there_is_enough_history()
    {
        var model = AssessmentModel.Default;
        Assert.Same(model, new Experience(2, 2, 9, 1).Correct(model));

        var corrected = new Experience(4, 1, 10, 0.5).Correct(model);

        Assert.Equal(0.05, corrected.PerUnit.Single(h => h.Fact == "review").Hours);
        var unit = new Estimator(corrected).OfUnit(EstimatorTests.Facts(("units", 1), ("findings", 10), ("review", 10)));
        Assert.Equal((0.5 + (10 * 0.05)) * 1.25, unit.Effort.Hours, 9);
    }

    [Fact]
    public void Migrations_that_were_taken_back_are_counted_and_what_only_restores_is_not()
    {
        using var tree = TestTree.Small();
        Assert.Equal(Experience.None, Experience.Of(tree.Root, 0.5));

        tree.Apply(tree.Plan("App.cs"));
        var second = tree.Apply(tree.Plan("tool.sh")).MigrationId;
        tree.Rollback(second);

        Assert.Equal(new Experience(2, 1, 0, 0), Experience.Of(tree.Root, 0.5));
    }

    private static AuditEvent Acknowledged(int minute, string actor, int places) =>
        new(1, Morning.AddMinutes(minute), actor, "1", new AuditEntry(AuditActions.Acknowledge, "0001", $"{places} of SCL1001: seen"), AuditEvent.None, AuditEvent.None);
}
