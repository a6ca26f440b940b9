using System.Collections.Immutable;
using Tooling.Engine.Discovery;
using Tooling.Reporting;

namespace Tooling.Engine.Planning;

/// <summary>
/// Projects of which a part was asked for, by rule or by file: the package moves as a whole, and what was left out may not compile on its modern version.
/// </summary>
/// <param name="leftOut">Rules whose rewrites were not asked for, by the absolute path of the file.</param>
/// <param name="root">The root of the tree.</param>
internal sealed class Halves(ImmutableDictionary<string, ImmutableArray<string>> leftOut, string root)
{
    /// <summary>The projects whose packages can't move for what was left out.</summary>
    /// <param name="analyses">The projects that are to move.</param>
    /// <param name="findings">What the plan finds: <c>MIG0001</c> where something does not compile.</param>
    /// <returns>Absolute paths.</returns>
    public ImmutableHashSet<string> In(ImmutableArray<ProjectAnalysis> analyses, ImmutableArray<Finding> findings)
    {
        var broken = findings.Where(f => f.RuleId == EngineRules.DoesNotCompile).Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        return [.. analyses.Where(a => a.Inputs.Project.Raised.IsEmpty && a.Inputs.SourcePaths.Any(path => leftOut.ContainsKey(path) && broken.Contains(RelativePath.Of(root, path)))).Select(a => a.Inputs.Project.ProjectPath)];
    }

    /// <summary>The rules that a project needs besides; none where nothing was left out of it.</summary>
    /// <param name="analysis">The project.</param>
    public ImmutableArray<string> RulesOf(ProjectAnalysis analysis) =>
        [.. analysis.Inputs.SourcePaths.SelectMany(path => leftOut.GetValueOrDefault(path, [])).Distinct().Order(StringComparer.Ordinal)];
}
