using System.Collections.Immutable;
using Tooling.BuildLogger;

namespace Tooling.Engine.Loading;

/// <summary>An error as MSBuild reports it.</summary>
/// <param name="Project">Absolute path of the project that it happened in.</param>
/// <param name="File">The file it is about; may be empty.</param>
/// <param name="Line">One-based; 0 where there is none.</param>
/// <param name="Code">Such as <c>NU1101</c>; may be empty.</param>
/// <param name="Message">The text.</param>
internal sealed record BuildError(string Project, string File, int Line, string Code, string Message)
{
    /// <summary>The target that ran; empty where it is not known.</summary>
    public string Target { get; init; } = "";

    /// <summary>Absolute path of the file that defines <see cref="Target"/>; may be empty.</summary>
    public string TargetFile { get; init; } = "";

    /// <summary>Whether it belongs to a project: NuGet's errors happen in the project that restores, and name the one they are about.</summary>
    public bool IsOf(string project) => Project == project || File == project;

    /// <summary>What a person is shown of errors: the first ones, each once.</summary>
    public static IEnumerable<string> Lines(IEnumerable<BuildError> errors) => errors.Select(error => error.ToString()).Distinct().Take(5);

    /// <summary>What keeps projects from being read, project by project: an error may be in a file that many import, and is said of one of them.</summary>
    /// <param name="errors">Errors, each of which keeps a project from being read.</param>
    /// <param name="unread">Absolute paths of those that could not be read.</param>
    /// <returns>For each project that such an error can have stopped, the error as its own, ordered by project.</returns>
    public static IEnumerable<BuildError> ByProject(IReadOnlyCollection<BuildError> errors, IReadOnlySet<string> unread)
    {
        foreach (var project in unread.Order(StringComparer.Ordinal))
        {
            if ((errors.FirstOrDefault(error => error.IsOf(project)) ?? errors.FirstOrDefault(error => !unread.Any(error.IsOf))) is { } found)
            {
                yield return found with { Project = project };
            }
        }
    }

    public override string ToString()
    {
        var place = Line > 0 ? $"{File}({Line}): " : File.Length == 0 || File == Project ? "" : $"{File}: ";
        return place + (Code.Length > 0 ? $"{Code}: " : "") + Message;
    }
}

/// <summary>What the logger wrote while MSBuild ran.</summary>
/// <param name="Imports">For each project, the files that it imports.</param>
/// <param name="Errors">In the order in which they happened, each once.</param>
internal sealed record BuildRecords(ILookup<string, string> Imports, ImmutableArray<BuildError> Errors)
{
    /// <summary>The SDK that the tree asks for, if that is not installed and another one was taken, as a sentence.</summary>
    public string? MissingSdk { get; init; }

    /// <summary>Reads the logger's file.</summary>
    /// <param name="path">Absolute path.</param>
    public static BuildRecords Read(string path)
    {
        var records = File.ReadLines(path).Select(BuildRecord.Parse).ToLookup(fields => fields[0]);
        return new BuildRecords(
            records[BuildRecord.Import].ToLookup(fields => fields[1], fields => fields[2], StringComparer.Ordinal),
            [
                .. records[BuildRecord.Error]
                    .Select(fields => new BuildError(fields[1], fields[2], int.Parse(fields[3], System.Globalization.CultureInfo.InvariantCulture), fields[4], fields[5]) { Target = fields[6], TargetFile = fields[7] })
                    .Distinct(),
            ]);
    }

    /// <summary>The errors of one project, as a problem.</summary>
    /// <param name="project">Absolute path.</param>
    public LoadProblem ProblemOf(string project)
    {
        // An error in a project that this one refers to stops this one, too.
        var own = Errors.Where(error => error.IsOf(project)).ToList();
        return ProblemOf(project, own.Count > 0 ? own : [.. Errors]);
    }

    /// <summary>Errors that keep a project from being read, as a problem.</summary>
    /// <param name="project">Absolute path.</param>
    /// <param name="errors">The errors.</param>
    public static LoadProblem ProblemOf(string project, IReadOnlyCollection<BuildError> errors) => new(
        project,
        errors.Count > 0 ? string.Join(Environment.NewLine, BuildError.Lines(errors)) : "MSBuild gives no compiler command line for it, and no error.",
        HintFor(errors, project));

    private static string HintFor(IReadOnlyCollection<BuildError> errors, string project) =>
        errors.Select(error => error.Code).FirstOrDefault(code => Hints.ContainsKey(code)) is { } known ? Hints[known]
        : errors.Any(error => error.Code.StartsWith("NU", StringComparison.Ordinal)) ? $"Run 'dotnet restore \"{project}\"', and mend what it reports."
        : $"Run 'dotnet build \"{project}\"', and mend what it reports.";

    private static readonly ImmutableDictionary<string, string> Hints = new Dictionary<string, string>
    {
        ["MSB4006"] = "References lead back to where they come from: remove one of them.",
        ["MSB4019"] = "The project imports a file that is not here: install what provides it (Visual Studio, a workload), or remove the import.",
        ["MSB4236"] = "The project's SDK is not here: install it, or check 'msbuild-sdks' in global.json.",
        ["NETSDK1045"] = "Install an SDK that knows this target framework.",
        ["NU1004"] = "The packages were changed, and the lock file was not: run 'dotnet restore --force-evaluate', which writes it anew, and commit it.",
        ["NU1301"] = "A package source can't be reached, also when it was tried again: see which there are with 'dotnet nuget list source', then run 'dotnet restore'.",
        ["NU1101"] = "No package source has this package: check its name, and the sources in nuget.config.",
    }.ToImmutableDictionary();
}
