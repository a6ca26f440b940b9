using System.Globalization;
using Microsoft.Build.Framework;
using Tooling.Build.State;
using Tooling.Reporting;
using Tooling.Reporting.Writers.Reading;

namespace Tooling.Build;

/// <summary>A task that looks at what was found in one project, together with what was found in all others of the tree.</summary>
public abstract class ReportTask : MigrationTask
{
    /// <summary>What <see cref="DiscoverLegacyTools"/> wrote for this project.</summary>
    [Required]
    public string Findings { get; set; } = string.Empty;

    /// <summary>Absolute path of the project file.</summary>
    [Required]
    public string ProjectFile { get; set; } = string.Empty;

    /// <summary>The target framework that is being built.</summary>
    public string TargetFramework { get; set; } = string.Empty;

    /// <summary>All that the project has; empty where it has the one.</summary>
    public string TargetFrameworks { get; set; } = string.Empty;

    /// <summary>What the gate fails on, whatever the configuration says: <c>off</c>, <c>warn</c>, <c>new</c> or <c>all</c>.</summary>
    public string Mode { get; set; } = string.Empty;

    /// <summary>The day, for waivers: <c>2027-01-31</c> (UTC).</summary>
    [Required]
    public string Today { get; set; } = string.Empty;

    private protected ReportPart Part => new(ProjectFile, TargetFramework, TargetFrameworks);

    private protected DateTimeOffset Day => new(DateTime.ParseExact(Today, "yyyy-MM-dd", CultureInfo.InvariantCulture), TimeSpan.Zero);

    private protected Report ReadFindings() => JsonReportReader.Read(File.ReadAllBytes(Findings), Findings);
}
