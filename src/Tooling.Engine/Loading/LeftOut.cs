using System.Collections.Immutable;

namespace Tooling.Engine.Loading;

/// <summary>What projects are read without, because it fails or is missing here.</summary>
/// <param name="Targets">Targets that fail.</param>
/// <param name="Sdks">SDKs that are not found.</param>
/// <param name="Imports">Files that are imported and not found.</param>
internal sealed record LeftOut(SkippedTargets Targets, MissingSdks Sdks, MissingImports Imports)
{
    // The SDK's: a project for Windows is not built elsewhere, unless it says so.
    private const string IsForWindows = "NETSDK1100";

    /// <summary>Whether the check is left out that projects are for this system. It is no problem that they are not: they don't run here, and are read all the same.</summary>
    public bool PlatformCheck { get; init; }

    /// <summary>Nothing: as a build reads them.</summary>
    public static LeftOut None { get; } = new(SkippedTargets.None, MissingSdks.None, MissingImports.None);

    /// <summary>Whether nothing is.</summary>
    public bool IsNothing => Targets.Errors.IsEmpty && Sdks.Errors.IsEmpty && Imports.Errors.IsEmpty;

    /// <summary>Adds what kept projects from being read.</summary>
    /// <param name="errors">The errors of reading them.</param>
    /// <param name="restore">The errors of restoring them.</param>
    /// <param name="unread">Absolute paths of those that could not be read.</param>
    /// <param name="sdk">Absolute path of the folder of <c>dotnet</c>; null where it is not known.</param>
    /// <returns>Something equal where there is nothing to add.</returns>
    public LeftOut With(ImmutableArray<BuildError> errors, ImmutableArray<BuildError> restore, IReadOnlySet<string> unread, string? sdk) =>
        new(Targets.With(errors.Where(error => unread.Contains(error.Project)).Concat(restore), sdk), Sdks.With(errors, unread), Imports.With(errors, unread)) { PlatformCheck = PlatformCheck || errors.Concat(restore).Any(error => error.Code == IsForWindows) };

    /// <summary>Says of each project what it was read without, or which SDK it would need, rather than what follows from that.</summary>
    /// <param name="problems">The problems of reading what is left.</param>
    /// <param name="unread">Absolute paths of the projects that could not be read all the same.</param>
    public ImmutableArray<LoadProblem> Explain(ImmutableArray<LoadProblem> problems, IReadOnlySet<string> unread)
    {
        var needed = Sdks.Errors.Where(error => unread.Contains(error.Project)).ToLookup(error => error.Project, StringComparer.Ordinal);
        return
        [
            .. problems.Where(problem => !needed.Contains(problem.ProjectPath)),
            .. needed.Select(project => BuildRecords.ProblemOf(project.Key, [.. project])),
            .. Sdks.Problems.Concat(Imports.Problems).Concat(Targets.Problems).Where(problem => !unread.Contains(problem.ProjectPath)),
        ];
    }
}
