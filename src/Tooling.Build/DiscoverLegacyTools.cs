using Microsoft.Build.Framework;
using Tooling.Build.ProjectFiles;
using Tooling.Build.State;
using Tooling.Reporting;
using Tooling.Reporting.Writers;
using Tooling.Reporting.Writers.Reading;

namespace Tooling.Build;

/// <summary>
/// Finds the legacy code of a project: what the analyzer told the compiler, read from the compiler's own error log, and what the project file
/// says. Code is not looked at a second time.
/// </summary>
public sealed class DiscoverLegacyTools : MigrationTask
{
    /// <summary>Absolute path of the project file.</summary>
    [Required]
    public string ProjectFile { get; set; } = string.Empty;

    /// <summary>The target framework that is being built.</summary>
    public string TargetFramework { get; set; } = string.Empty;

    /// <summary>The compiler's error log; empty where nothing legacy is referenced.</summary>
    public string ErrorLog { get; set; } = string.Empty;

    /// <summary>The source files, which are counted.</summary>
    public ITaskItem[] Sources { get; set; } = [];

    /// <summary>The evaluated <c>PackageReference</c> items.</summary>
    public ITaskItem[] PackageReferences { get; set; } = [];

    /// <summary>The evaluated <c>PackageVersion</c> items, where versions are managed centrally.</summary>
    public ITaskItem[] PackageVersions { get; set; } = [];

    /// <summary>The evaluated <c>DotNetCliToolReference</c> items.</summary>
    public ITaskItem[] CliToolReferences { get; set; } = [];

    /// <summary>The packages that packs move, with their metadata <c>From</c>, <c>To</c> and <c>Pack</c>.</summary>
    public ITaskItem[] LegacyPackages { get; set; } = [];

    /// <summary>The additional files of the project: those that end in <c>.pack.yaml</c> are packs, whose packages are looked for as well.</summary>
    public ITaskItem[] AdditionalFiles { get; set; } = [];

    /// <summary>The packs that are switched off, separated by commas.</summary>
    public string DisabledPacks { get; set; } = string.Empty;

    /// <summary>Where to write what was found.</summary>
    [Required]
    public string Findings { get; set; } = string.Empty;

    private protected override void Run()
    {
        var items = new EvaluatedItems(PackageReferences, PackageVersions, CliToolReferences);
        foreach (var problem in new LegacyPackages([.. LegacyPackages, .. BroughtPackages.Of(AdditionalFiles)], DisabledPacks.Split(',')).Find(items))
        {
            Log.LogWarning(null, problem.Code, null, problem.File, problem.Line, problem.Column, 0, 0, "{0}", problem.Message);
        }

        var report = ToReport(ReadLog());
        PartialReports.Replace(Path.GetFullPath(Findings), stream => JsonReportWriter.Write(report, stream));
    }

    private (CompilerLog Log, ReportProblem? Problem) ReadLog()
    {
        if (ErrorLog.Length == 0)
        {
            return (CompilerLog.Empty, null);
        }

        try
        {
            var file = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ProjectFile)!, ErrorLog));
            return (CompilerLogReader.Read(File.ReadAllBytes(file), file, Tree.RelativePath), null);
        }
        catch (FileFormatException e)
        {
            return (CompilerLog.Empty, Say(e.Message, e.Hint, e.Location));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (CompilerLog.Empty, Say(e.Message, "Let the compiler write its ErrorLog where the build can read it.", ErrorLog));
        }
    }

    /// <summary>Nothing is known of the code then, which the gate has to know.</summary>
    private ReportProblem Say(string message, string hint, string location)
    {
        var (file, line) = SourcePlace.Parse(location);
        Log.LogWarning(null, Codes.Unreadable, null, file, line, 0, 0, 0, "{0}", $"{message} {hint}");
        return new ReportProblem(Tree.RelativePath(ProjectFile), message, hint);
    }

    private Report ToReport((CompilerLog Log, ReportProblem? Problem) read) => new()
    {
        ToolVersion = ProductVersion.Current,
        Packs = [.. read.Log.Findings.Select(finding => finding.PackId).Distinct(StringComparer.Ordinal)],
        Rules = read.Log.Rules,
        Findings = [.. read.Log.Findings.Select(finding => finding with { TargetFrameworks = TargetFramework.Length > 0 ? [TargetFramework] : [] })],
        Problems = read.Problem is { } problem ? read.Log.Problems.Add(problem) : read.Log.Problems,
        Projects = [Tree.RelativePath(ProjectFile)],
        Bridges = BridgeReader.Of(Tree.FullPath(string.Empty), [Tree.RelativePath(ProjectFile)]),
        ProjectCount = 1,
        FileCount = Sources.Length,
        ResolvedCandidates = read.Log.ResolvedCandidates,
        ResolutionRate = Report.RateOf(read.Log.ResolvedCandidates, read.Log.Findings.Count(finding => finding.Kind == FindingKind.Unresolved)),
    };
}
