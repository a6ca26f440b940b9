using System.Collections.Immutable;
using System.Xml.Linq;

namespace Tooling.Engine.Loading;

/// <summary>
/// Targets that fail here, and that projects or their packages define: a download, a program that is not installed, a version that is asked of a repository. What they do is hardly ever what the compiler is
/// given; the projects are read without them. So they are without the SDK's own checks, of a workload that is not installed for one: what fails such a check can't be built, but can be read.
/// </summary>
/// <param name="Errors">What failed, with its target.</param>
internal sealed record SkippedTargets(ImmutableArray<BuildError> Errors)
{
    // How the SDK names what does nothing else.
    private const string CheckPrefix = "_CheckFor";

    /// <summary>No target.</summary>
    public static SkippedTargets None { get; } = new([]);

    /// <summary>Adds those that failed, unless MSBuild or the SDK defines them and needs them.</summary>
    /// <param name="errors">The errors of projects that could not be read.</param>
    /// <param name="sdk">Absolute path of the folder of <c>dotnet</c>; null where it is not known.</param>
    /// <returns>The same where there is none to add.</returns>
    public SkippedTargets With(IEnumerable<BuildError> errors, string? sdk)
    {
        ImmutableArray<BuildError> more =
        [
            .. errors.Where(error => error.Target.Length > 0 && error.TargetFile.Length > 0 && (sdk is null || !SourceTree.IsBelow(error.TargetFile, sdk) || error.Target.StartsWith(CheckPrefix, StringComparison.Ordinal)))
                .Where(error => !Errors.Any(e => (e.Project, e.Target) == (error.Project, error.Target))),
        ];
        return more.IsEmpty ? this : new SkippedTargets([.. Errors, .. more]);
    }

    /// <summary>A file that defines them once more, empty, in the projects where they failed: the last definition of a target is the one that counts.</summary>
    /// <param name="folder">Where it is written.</param>
    /// <returns>Its absolute path.</returns>
    public string Write(TemporaryFolder folder)
    {
        var imports = Errors.GroupBy(error => error.Project, StringComparer.Ordinal).Select((project, i) => new XElement(
            "Import",
            new XAttribute("Project", folder.Write($"skipped{i}.targets", new XElement("Project", WorkloadChecks.SomePlatformVersion(), project.Select(e => e.Target).Distinct(StringComparer.OrdinalIgnoreCase).Select(t => new XElement("Target", new XAttribute("Name", t)))).ToString())),
            new XAttribute("Condition", $"'$(MSBuildProjectFullPath)' == '{DesignTimeFiles.Escape(project.Key)}'")));
        return folder.Write("skipped.targets", new XElement("Project", imports).ToString());
    }

    /// <summary>Says of each project that it was read without them.</summary>
    public IEnumerable<LoadProblem> Problems => Errors.GroupBy(error => error.Project, StringComparer.Ordinal).Select(project => new LoadProblem(
        project.Key,
        string.Join(Environment.NewLine, BuildError.Lines(project).Append($"It was read without what fails: {string.Join(", ", project.Select(e => e.Target).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}.")),
        $"Code that these targets make is not seen. Run 'dotnet build \"{project.Key}\"', and mend what it reports."));
}
