using System.Collections.Immutable;
using Tooling.Engine.Planning;

namespace Tooling.Engine.Fixing;

/// <summary>Moves packages that are left in their legacy version in projects whose code was migrated. Where legacy code is left as well, that is a migration, and no mend.</summary>
internal static class PackageFix
{
    /// <summary>Picks from a plan what is a mend.</summary>
    /// <param name="plan">What the rules of today would do to the tree.</param>
    /// <param name="projects">The projects that were migrated, relative to the root.</param>
    public static MendedFiles Of(Plan plan, ImmutableHashSet<string> projects)
    {
        var units = plan.Units.Where(unit => unit.Projects.All(projects.Contains)).Select(plan.Only).Where(unit => unit.Findings.IsEmpty && unit.Files.All(IsNoSource));
        return units.SelectMany(unit => unit.Files).Aggregate(MendedFiles.None, (all, file) => all.With(new MendedFiles(
            all.Texts.Add(file.Path, file.NewContent), [new Fix(file.Path, "moved the package that was left in its legacy version")])));
    }

    private static bool IsNoSource(PlannedFile file) => !file.Path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);
}
