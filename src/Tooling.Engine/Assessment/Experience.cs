using System.Collections.Immutable;
using Tooling.Engine.Auditing;
using Tooling.Engine.Ledger;

namespace Tooling.Engine.Assessment;

/// <summary>What the ledger and the audit trail tell of earlier migrations of a tree.</summary>
/// <param name="Migrations">Migrations that were written; those that only restore files do not count.</param>
/// <param name="TakenBack">How many of them were taken back.</param>
/// <param name="Reviews">Places whose looks can be timed: acknowledged not long after others by the same person.</param>
/// <param name="ReviewHours">How long these looks took, all together.</param>
public sealed record Experience(int Migrations, int TakenBack, int Reviews, double ReviewHours)
{
    /// <summary>Nothing is known.</summary>
    public static Experience None { get; } = new(0, 0, 0, 0);

    /// <summary>The model as this history corrects it.</summary>
    /// <param name="model">The model.</param>
    /// <returns>The same model where there is not enough history.</returns>
    public AssessmentModel Correct(AssessmentModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (Reviews >= model.History.Reviews)
        {
            var hours = ReviewHours / Reviews;
            model = model with { PerUnit = [.. model.PerUnit.Select(h => h.Fact == AssessmentFacts.Review && h.Phase == "code" ? h with { Hours = hours } : h)] };
        }

        // What was taken back is done a second time.
        var again = Migrations >= model.History.Migrations ? (double)TakenBack / Migrations : 0;
        return again == 0 ? model : model with { Multipliers = [.. model.Multipliers, new Multiplier(AssessmentFacts.Units, again, 1 + again)] };
    }

    /// <summary>What is known of a tree.</summary>
    /// <param name="root">The root of the tree.</param>
    /// <param name="pause">After how many hours a person did something else between two looks.</param>
    internal static Experience Of(string root, double pause)
    {
        var folder = new MigrateFolder(root);
        if (!LedgerPlace.Exists(folder))
        {
            return None;
        }

        using var ledger = MigrationLedger.Open(folder);
        ImmutableArray<MigrationRecord> migrations = [.. ledger.List().Where(m => m.Undoes is null && m.State != MigrationState.Failed)];
        var (reviews, hours) = Looks(new AuditTrail(folder, TimeProvider.System, new AuditFeed()).Events(), pause);
        return new Experience(migrations.Length, migrations.Count(m => m.State == MigrationState.RolledBack), reviews, hours);
    }

    /// <summary>
    /// The time between two acknowledgements of one person is what the second one took, unless it is a pause: how time at work is estimated from other events, such as
    /// commits. The first after a pause has no beginning and is left out.
    /// </summary>
    internal static (int Places, double Hours) Looks(ImmutableArray<AuditEvent> events, double pause)
    {
        var timed = events.Where(e => e.Entry.Action == AuditActions.Acknowledge).GroupBy(e => e.Actor, StringComparer.Ordinal)
            .SelectMany(person => person.Zip(person.Skip(1), (earlier, later) => (Hours: (later.At - earlier.At).TotalHours, Places: PlacesOf(later))))
            .Where(look => look.Hours > 0 && look.Hours <= pause && look.Places > 0).ToList();
        return (timed.Sum(look => look.Places), timed.Sum(look => look.Hours));
    }

    /// <summary>The number that an acknowledgement begins with.</summary>
    private static int PlacesOf(AuditEvent acknowledged) => int.TryParse(acknowledged.Entry.Detail.Split(' ')[0], out var places) ? places : 0;
}
