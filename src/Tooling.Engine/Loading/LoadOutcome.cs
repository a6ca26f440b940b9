using System.Collections.Immutable;

namespace Tooling.Engine.Loading;

/// <summary>What became of the projects of a target.</summary>
/// <param name="Inputs">Those that can be compiled.</param>
/// <param name="Problems">Those that cannot.</param>
/// <param name="Imports">For each project, the files that it imports.</param>
/// <param name="IsTransient">Whether the next try may find something else although no file has changed.</param>
internal sealed record LoadOutcome(ImmutableArray<CompilerInputs> Inputs, ImmutableArray<LoadProblem> Problems, ILookup<string, string> Imports, bool IsTransient)
{
    /// <summary>Nothing.</summary>
    public static LoadOutcome Empty { get; } = new([], [], Array.Empty<string>().ToLookup(file => file), IsTransient: false);

    /// <summary>Parts what was loaded from what was not.</summary>
    /// <param name="target">What was asked for.</param>
    /// <param name="result">What MSBuild said.</param>
    /// <param name="restore">What NuGet said, where it was asked.</param>
    public static LoadOutcome Of(LoadTarget target, DesignTimeResult result, BuildRecords? restore)
    {
        var (restored, unrestored) = (result.Inputs.Where(IsRestored), result.Inputs.Where(input => !IsRestored(input)));
        var failedRestores = (restore?.Errors ?? []).Select(error => error.Project).Where(target.Projects.Contains).ToHashSet(StringComparer.Ordinal);
        var seen = result.Inputs.Select(input => input.ProjectPath).ToHashSet(StringComparer.Ordinal);
        var failed = result.Records.Errors.SelectMany(error => new[] { error.Project, error.File }).ToHashSet(StringComparer.Ordinal);
        // An error that belongs to no project (it may be in a file that all import) may have stopped any.
        var anyFailed = result.Records.Errors.Any(error => !target.Projects.Contains(error.Project) && !target.Projects.Contains(error.File));

        return new LoadOutcome(
            [.. restored.Where(input => !failedRestores.Contains(input.ProjectPath))],
            [
                .. failedRestores.Select(project => restore!.ProblemOf(project)),
                .. unrestored.Select(input => input.ProjectPath).Distinct().Where(project => !failedRestores.Contains(project))
                    .Select(project => NotRestored(project, restoreWasTried: restore is not null)),
                .. target.Projects.Where(project => !seen.Contains(project) && (anyFailed || failed.Contains(project))).Select(result.Records.ProblemOf),
            ],
            result.Records.Imports,
            IsTransient: failedRestores.Count > 0 || unrestored.Any());
    }

    private static bool IsRestored(CompilerInputs inputs) => inputs.AssetsFile.Length == 0 || File.Exists(inputs.AssetsFile);

    private static LoadProblem NotRestored(string project, bool restoreWasTried) => new(
        project,
        restoreWasTried ? "Restore leaves it without project.assets.json, and says no reason." : "It is not restored: project.assets.json is missing.",
        $"Run 'dotnet restore \"{project}\"'" + (restoreWasTried ? ", and mend what it reports." : ", or leave out --no-restore."));
}
