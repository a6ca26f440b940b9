using System.Collections.Immutable;
using Tooling.Engine.Applying;
using Tooling.Engine.Ledger;
using Tooling.Engine.Loading;
using Tooling.Engine.Processes;

namespace Tooling.Engine.Validation;

/// <summary>Builds the tree for real, as it is and as it was, and compares what the tests of both say.</summary>
/// <param name="root">The root of the tree.</param>
/// <param name="dotnet">The <c>dotnet</c> of this machine.</param>
internal sealed class BuildCheck(string root, DotnetHost dotnet)
{
    /// <summary>Runs both.</summary>
    /// <param name="path">What is built: a solution, project or app, or a folder of them.</param>
    /// <param name="migrations">What the tree was before, in the order of application.</param>
    /// <param name="snapshots">The originals.</param>
    /// <param name="causesOf">The migrated projects that what is wrong in a project, by its absolute path, can come from.</param>
    /// <param name="cancellationToken">Kills what was started.</param>
    /// <returns>A check of the build, one of its warnings, and one of the tests.</returns>
    public async Task<ImmutableArray<ValidationCheck>> RunAsync(string path, ImmutableArray<RecordedMigration> migrations, SnapshotStore snapshots, Func<string, ImmutableArray<string>> causesOf, CancellationToken cancellationToken)
    {
        var build = new RealBuild(dotnet);
        using var original = OriginalTree.Create(root, migrations, snapshots, cancellationToken);
        var work = $"{original.Root}.results";
        try
        {
            var before = await build.RunAsync(ProjectFinder.Find(Path.Combine(original.Root, Path.GetRelativePath(root, Path.GetFullPath(path)))), original.Root, Path.Combine(work, "before"), cancellationToken).ConfigureAwait(false);
            var after = await build.RunAsync(ProjectFinder.Find(path), root, Path.Combine(work, "after"), cancellationToken).ConfigureAwait(false);
            return [CompareBuilds(before, after, causesOf), CompareWarnings(before, after), CompareTests(before, after)];
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>Whether it builds as before.</summary>
    internal static ValidationCheck CompareBuilds(RealBuildResult before, RealBuildResult after, Func<string, ImmutableArray<string>> causesOf)
    {
        const string Name = CheckInfo.Build;
        var fresh = after.Errors.Except(before.Errors, StringComparer.Ordinal).Select(e => new ValidationProblem(null, e, IsFailure: true) { Projects = CausesOf(after.ProjectsOfErrors[e], causesOf) }).ToList();
        return (before.Builds, after.Builds) switch
        {
            (_, true) => new ValidationCheck(Name, CheckOutcome.Passed, []),
            (true, false) => ValidationCheck.Of(Name, fresh.DefaultIfEmpty(new ValidationProblem(null, "it does not build any more", IsFailure: true))),
            _ when fresh.Count > 0 => ValidationCheck.Of(Name, fresh),
            _ => new ValidationCheck(Name, CheckOutcome.Unknown, [new ValidationProblem(null, $"it did not build before either: {after.Errors.FirstOrDefault("no error was told")}", IsFailure: false)]),
        };
    }

    /// <summary>Of an error that is said in a project of which nothing is known, nothing is known.</summary>
    private static ImmutableArray<string> CausesOf(IEnumerable<string> projects, Func<string, ImmutableArray<string>> causesOf)
    {
        var causes = projects.Select(causesOf).ToList();
        return causes.Any(c => c.IsEmpty) ? [] : [.. causes.SelectMany(c => c).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether the compiler and the analyzers of the tree complain of nothing that they did not complain of before.</summary>
    internal static ValidationCheck CompareWarnings(RealBuildResult before, RealBuildResult after) =>
        ValidationCheck.Of(CheckInfo.Warnings, after.Warnings.Except(before.Warnings, StringComparer.Ordinal).Select(w => new ValidationProblem(null, w, IsFailure: false)));

    /// <summary>Whether the tests say the same as before.</summary>
    internal static ValidationCheck CompareTests(RealBuildResult before, RealBuildResult after)
    {
        const string Name = CheckInfo.Tests;
        if (!before.Builds || !after.Builds)
        {
            return new ValidationCheck(Name, CheckOutcome.Unknown, [new ValidationProblem(null, "there is nothing to compare: it does not build on both sides", IsFailure: false)]);
        }

        var broken = after.Tests.Failed.Except(before.Tests.Failed).Select(t => new ValidationProblem(t, before.Tests.Passed.Contains(t) ? "passed before, and fails now" : "is new, and fails", IsFailure: true));
        var gone = before.Tests.Passed.Except(after.Tests.Passed).Except(after.Tests.Failed).Select(t => new ValidationProblem(t, "passed before, and is not run any more", IsFailure: true));
        ImmutableArray<ValidationProblem> none = before.Tests.Passed.IsEmpty && after.Tests.Passed.IsEmpty ? [new ValidationProblem(null, "no test was run", IsFailure: false)] : [];
        return ValidationCheck.Of(Name, broken.Concat(gone).Concat(none));
    }
}
