using System.Collections.Immutable;
using Tooling.Cli.Options;
using Tooling.Configuration;
using Tooling.Configuration.Decisions;
using Tooling.Engine;
using Tooling.Engine.Planning;
using Tooling.Engine.Sessions;

namespace Tooling.Cli.Applying;

/// <summary>What a decisions file says about the units of a plan.</summary>
internal static class Decisions
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="plan">The plan.</param>
    /// <returns>By the name of the unit.</returns>
    /// <exception cref="ConfigurationException">The file has mistakes.</exception>
    /// <exception cref="UserErrorException">It names a unit that there is not, contradicts itself, or was made for other edits.</exception>
    public static ImmutableDictionary<string, UnitDecision> Read(string file, Plan plan)
    {
        var decisions = ImmutableDictionary.CreateBuilder<string, UnitDecision>(StringComparer.Ordinal);
        foreach (var entry in DecisionsReader.Read(TextOf(file), file))
        {
            var units = Named(plan, entry);
            if (entry.Edits is { } edits && (units is not [var unit] || edits != plan.Only(unit).Id))
            {
                throw new UserErrorException(
                    $"The edits of unit '{entry.Unit}' are others than those that were decided on. Nothing was written.",
                    $"Look at them again: {Shell.Command(["apply", "--mode", "manual", "--save-decisions", file])}.",
                    entry.Location);
            }

            var decision = ToDecision(entry.Decision);
            foreach (var named in units)
            {
                if (decisions.TryGetValue(named.Name, out var other) && other != decision)
                {
                    throw new UserErrorException($"Unit '{named.Name}' has two different decisions: its projects can only be migrated together. Nothing was written.", $"Decide once for: {string.Join(", ", named.Projects)}.", entry.Location);
                }

                decisions[named.Name] = decision;
            }
        }

        return decisions.ToImmutable();
    }

    /// <summary>The word for a decision.</summary>
    public static string WordOf(UnitDecision decision) => decision switch
    {
        UnitDecision.Approved => DecisionWords.Approve,
        UnitDecision.Skipped => DecisionWords.Skip,
        _ => DecisionWords.Later,
    };

    /// <summary>A step is named by itself; a project stands for all steps that it is migrated in.</summary>
    private static ImmutableArray<PlanUnit> Named(Plan plan, DecisionEntry entry)
    {
        ImmutableArray<PlanUnit> named = [.. plan.Units.Where(u => u.Name == entry.Unit)];
        named = named.IsEmpty ? [.. plan.Units.Where(u => u.Projects.Contains(entry.Unit, StringComparer.Ordinal))] : named;
        return named.IsEmpty ? throw At(entry, UnknownName.Error("unit", entry.Unit, plan.Units.Select(u => u.Name))) : named;
    }

    private static UnitDecision ToDecision(string word) => word switch
    {
        DecisionWords.Approve => UnitDecision.Approved,
        DecisionWords.Skip => UnitDecision.Skipped,
        _ => UnitDecision.Undecided,
    };

    private static string TextOf(string file) => File.Exists(file)
        ? File.ReadAllText(file)
        : throw new UserErrorException($"There is no decisions file '{file}'.", $"Make one: {Shell.Command(["apply", "--mode", "manual", "--save-decisions", file])}.");

    private static UserErrorException At(DecisionEntry entry, UserErrorException error) => new(error.Message, error.Hint, entry.Location);
}
