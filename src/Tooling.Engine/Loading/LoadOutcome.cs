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
        var inputs = result.Inputs.ToLookup(input => input.ProjectPath, StringComparer.Ordinal);
        ImmutableArray<RestoreErrors> failed = [.. target.Projects.Select(project => RestoreErrors.Of(project, inputs[project], restore)).Where(project => !project.Errors.IsEmpty)];
        ImmutableArray<RestoreErrors> readable = [.. failed.Where(project => project.IsReadable(inputs[project.Project]))];
        var failedRestores = failed.Except(readable).ToImmutableDictionary(project => project.Project, project => project.Errors, StringComparer.Ordinal);
        var evaluated = result.Inputs.Where(input => !failedRestores.ContainsKey(input.ProjectPath)).ToList();
        var unrestored = evaluated.Where(input => !IsRestored(input)).ToList();
        var withoutFramework = evaluated.Where(input => IsRestored(input) && !HasReferences(input)).ToList();
        return new LoadOutcome(
            [.. evaluated.Where(input => IsRestored(input) && HasReferences(input))],
            [
                .. failedRestores.Select(project => new BuildRecords(result.Records.Imports, project.Value).ProblemOf(project.Key)),
                .. readable.Select(project => project.Problem),
                .. unrestored.Select(input => input.ProjectPath).Distinct().Select(project => NotRestored(project, restoreWasTried: restore is not null)),
                .. withoutFramework.Select(WithoutFramework),
                .. FailedProjects(target, result).Where(project => !failedRestores.ContainsKey(project)).Select(result.Records.ProblemOf),
            ],
            result.Records.Imports,
            IsTransient: failed.Length + unrestored.Count + withoutFramework.Count > 0);
    }

    /// <summary>Both together.</summary>
    /// <param name="other">What became of other projects.</param>
    public LoadOutcome With(LoadOutcome other) => new(
        Inputs.AddRange(other.Inputs),
        Problems.AddRange(other.Problems),
        Imports.Concat(other.Imports).SelectMany(group => group, (group, file) => (group.Key, file)).Distinct().ToLookup(pair => pair.Key, pair => pair.file, StringComparer.Ordinal),
        IsTransient || other.IsTransient);

    /// <summary>The projects that a restore can do something for: a broken one would keep all others from being restored.</summary>
    /// <param name="target">What was asked for.</param>
    /// <param name="result">What MSBuild said without a restore.</param>
    public static ImmutableArray<string> RestorableProjects(LoadTarget target, DesignTimeResult result)
    {
        // Engine errors (MSB4…) are mistakes in the project itself; a task or target may fail just because it comes from a package.
        var broken = FailedProjects(target, result)
            .Where(project => result.Records.Errors.Any(error => error.IsOf(project) && error.Code.StartsWith("MSB4", StringComparison.Ordinal)))
            .ToHashSet(StringComparer.Ordinal);
        return [.. target.Projects.Where(project => !broken.Contains(project))];
    }

    /// <summary>The projects that MSBuild could not read.</summary>
    /// <param name="target">What was asked for.</param>
    /// <param name="result">What MSBuild said.</param>
    public static IEnumerable<string> FailedProjects(LoadTarget target, DesignTimeResult result)
    {
        var seen = result.Inputs.Select(input => input.ProjectPath).ToHashSet(StringComparer.Ordinal);
        var errors = result.Records.Errors;

        // An error that belongs to no project (it may be in a file that all import) may have stopped any.
        var anyMayHaveFailed = errors.Any(error => !target.Projects.Any(error.IsOf));
        return target.Projects.Where(project => !seen.Contains(project) && (anyMayHaveFailed || errors.Any(error => error.IsOf(project))));
    }

    private static bool IsRestored(CompilerInputs inputs) => inputs.AssetsFile.Length == 0 || File.Exists(inputs.AssetsFile);

    private static bool HasReferences(CompilerInputs inputs) => inputs.References.Any();

    private static LoadProblem NotRestored(string project, bool restoreWasTried) => new(
        project,
        restoreWasTried ? "Restore leaves it without project.assets.json, and says no reason." : "It is not restored: project.assets.json is missing.",
        $"Run 'dotnet restore \"{project}\"'" + (restoreWasTried ? ", and mend what it reports." : ", or leave out --no-restore."));

    // A design-time build does not fail for that, as a real one does (MSB3644).
    private static LoadProblem WithoutFramework(CompilerInputs inputs) => new(
        inputs.ProjectPath,
        $"The reference assemblies of {inputs.TargetFramework} are not on this machine.",
        "Add the package Microsoft.NETFramework.ReferenceAssemblies to the project, or load it where that framework's targeting pack is installed.");
}
