using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Tooling.Engine.Loading;
using Tooling.Engine.Mending;
using Tooling.Engine.Processes;

namespace Tooling.Engine.Validation;

/// <summary>What a real build of a tree, and its tests, gave.</summary>
/// <param name="Builds">Whether it builds.</param>
/// <param name="Errors">The errors, without the place and the folder of the tree, each once.</param>
/// <param name="Tests">The tests; none where it does not build.</param>
internal sealed record RealBuildResult(bool Builds, ImmutableArray<string> Errors, TestResults Tests)
{
    /// <summary>The warnings, without the place and the folder of the tree, each once.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>Absolute paths of the projects that an error was said in; none where it was not said.</summary>
    public ILookup<string, string> ProjectsOfErrors { get; init; } = Array.Empty<string>().ToLookup(e => e, StringComparer.Ordinal);
}

/// <summary>Builds a tree with <c>dotnet build</c> and runs its tests with <c>dotnet test</c>.</summary>
/// <param name="dotnet">The <c>dotnet</c> of this machine.</param>
internal sealed partial class RealBuild(DotnetHost dotnet)
{
    /// <summary>Builds and tests.</summary>
    /// <param name="target">What is built: a solution, a project, an app, or all projects of a folder.</param>
    /// <param name="root">The root of the tree that the target is in.</param>
    /// <param name="work">A folder for what is only needed meanwhile.</param>
    /// <param name="cancellationToken">Kills what was started.</param>
    public async Task<RealBuildResult> RunAsync(LoadTarget target, string root, string work, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(work);
        var path = PathToBuild(target, work);
        var build = await dotnet.Mender.RunAsync(
            Mender.Work.Build,
            root,
            stop => dotnet.RunAsync(target.WorkingDirectory, ["build", path, "-nologo", "-v:quiet", "-clp:NoSummary", "--no-incremental"], stop),
            result => result.ExitCode == 0 ? null : Messages(ErrorLine(), result.Output, root).Select(Failures.OfLine).FirstOrDefault(f => f is not null),
            cancellationToken).ConfigureAwait(false);
        var results = Path.Combine(work, "tests");
        if (build.ExitCode == 0 && target.Apps.IsEmpty)
        {
            await dotnet.RunAsync(target.WorkingDirectory, ["test", path, "--no-build", "--logger", "trx", "--results-directory", results], cancellationToken).ConfigureAwait(false);
        }

        return new RealBuildResult(build.ExitCode == 0, Messages(ErrorLine(), build.Output, root), TestResults.Read(results)) 
        {
            Warnings = Messages(WarningLine(), build.Output, root),
            ProjectsOfErrors = ErrorLine().Matches(build.Output).Where(m => m.Groups["project"].Success).Select(m => (Message: WithoutRoot(m, root), Project: m.Groups["project"].Value)).Distinct().ToLookup(e => e.Message, e => e.Project, StringComparer.Ordinal),
        };
    }

    /// <summary>A folder of projects without a solution gets one.</summary>
    private static string PathToBuild(LoadTarget target, string work)
    {
        if (target.SolutionPath is { } solution)
        {
            return solution;
        }

        if ((target.Apps.IsEmpty ? target.Projects : target.Apps) is [var only])
        {
            return only;
        }

        var path = Path.Combine(work, "All.slnx");
        File.WriteAllText(path, $"<Solution>\n{string.Concat(target.Projects.Select(p => $"  <Project Path=\"{System.Security.SecurityElement.Escape(p)}\" />\n"))}</Solution>\n");
        return path;
    }

    private static ImmutableArray<string> Messages(Regex line, string output, string root) =>
        [.. line.Matches(output).Select(m => WithoutRoot(m, root)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string WithoutRoot(Match line, string root) => line.Groups["message"].Value.Replace(root + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal);

    /// <summary>As MSBuild writes an error: <c>File.cs(3,1): error CS0103: message [project]</c>.</summary>
    [GeneratedRegex(@"\berror (?<message>[A-Z]+\d+: [^\n]*?)\s*(?:\[(?<project>[^\[\]\n]*?)(?:::TargetFramework=[^\[\]\n]*)?\])?$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex ErrorLine();

    /// <summary>As MSBuild writes a warning. What was compiled before is compiled again, because it is only said then.</summary>
    [GeneratedRegex(@"\bwarning (?<message>[A-Z]+\d+: [^\n]*?)\s*(?:\[[^\[\]\n]*\])?$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex WarningLine();
}
