using Tooling.Engine;
using Tooling.Engine.Planning;

namespace Tooling.Cli.Commands;

/// <summary>A plan that was saved to a file, as if it had just been made.</summary>
internal static class SavedPlan
{
    /// <summary>Reads it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="root">The root of the tree, where it is not the one that the plan was made in; null where it is.</param>
    /// <returns>The plan; whoever saved it has seen what could not be read then.</returns>
    public static PlanResult Read(string file, string? root)
    {
        var plan = PlanFile.Read(file, root);
        if (!Directory.Exists(plan.Root))
        {
            throw new UserErrorException($"The plan is for '{plan.Root}', and there is no such folder.", $"Say where the tree is: dotnet migrate apply PATH --plan {file}.");
        }

        return Of(plan);
    }

    /// <summary>A plan that somebody has seen before.</summary>
    /// <param name="plan">The plan.</param>
    public static PlanResult Of(Plan plan) => new(plan, new ScanResult
    {
        Root = plan.Root,
        Packs = plan.Packs,
        Findings = plan.Findings,
        ProjectCount = plan.Proofs.Select(proof => proof.Project).Distinct(StringComparer.Ordinal).Count(),
        FileCount = plan.Files.Length,
        ResolutionRate = 1,
    });
}
