using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Tooling.Engine.Discovery;
using Tooling.Engine.Loading;
using Tooling.Engine.Planning.Packages;
using Tooling.Reporting;
using Tooling.Rules;
using CompilerInputs = Tooling.Engine.Discovery.CompilerInputs;

namespace Tooling.Engine.Planning.Binaries;

/// <summary>Reports stranded assemblies at the packages that bring them, each package and assembly once.</summary>
/// <param name="root">The root of the tree.</param>
/// <param name="files">The project files.</param>
/// <param name="swap">The modern packages.</param>
internal sealed class StrandedFindings(string root, SourceFiles files, ModernReferenceSwap swap)
{
    private const int MostNamed = 5;

    private readonly StrandedAssemblies _stranded = new();

    /// <summary>Looks through the references of projects.</summary>
    /// <param name="projects">The projects that move, and those that refer to them.</param>
    /// <param name="packId">The pack in whose name it is reported.</param>
    /// <returns>Ordered by project.</returns>
    public ImmutableArray<Finding> Of(IEnumerable<KeyValuePair<CompilerInputs, CSharpCompilation>> projects, string packId)
    {
        var found =
            from project in projects
            orderby project.Key.Project.ProjectPath, project.Key.Project.TargetFramework
            let references = swap.ReplacedIn(project.Key, project.Value)
            where references is not null
            from assembly in _stranded.In(references)
            select (project.Key.Project, Assembly: assembly, Package: project.Key.Project.Packages.FirstOrDefault(p => p.AssemblyPaths.Contains(assembly.Path)));

        return [.. found.GroupBy(f => (f.Package?.Id, f.Package?.Version, Name: Path.GetFileName(f.Assembly.Path))).Select(group => AtOnePlace([.. group]))];

        // A package comes along to all projects that refer to one with it: it is raised where it is asked for.
        Finding AtOnePlace(ImmutableArray<(LoadedProject Project, StrandedAssembly Assembly, ResolvedPackage? Package)> all)
        {
            var (project, assembly, package) = all.FirstOrDefault(f => f.Package?.IsDirect == true, all[0]);
            return FindingOf(packId, project, assembly, package) with
            {
                TargetFrameworks = [.. all.Where(f => f.Project.ProjectPath == project.ProjectPath).Select(f => f.Project.TargetFramework).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            };
        }
    }

    private Finding FindingOf(string packId, LoadedProject project, StrandedAssembly assembly, ResolvedPackage? package)
    {
        var (path, lines) = PlaceOf(project, package?.Id ?? Path.GetFileNameWithoutExtension(assembly.Path));
        var name = package is null ? Path.GetFileName(assembly.Path) : $"{package.Id} {package.Version}";
        var more = assembly.Missing.Length > MostNamed ? $" and {assembly.Missing.Length - MostNamed} more" : "";
        return new Finding
        {
            RuleId = EngineRules.Stranded,
            PackId = packId,
            Kind = FindingKind.Manual,
            Safety = Safety.Manual,
            Message = $"{name} was compiled against what the modern packages no longer have",
            Reason = $"It refers to {string.Join(", ", assembly.Missing.Take(MostNamed))}{more}. Everything compiles; the program fails when it gets there. Move to a version of {package?.Id ?? name} that is made for the modern packages, or do without it.",
            Path = RelativePath.Of(root, path),
            Range = SourceRanges.Of(lines),
            Fingerprint = Fingerprint.Compute(EngineRules.Stranded, Path.GetFileName(path), package?.Id ?? "", Path.GetFileName(assembly.Path), 0),
        };
    }

    /// <summary>Where a project asks for a package: its version may stand elsewhere. The beginning of the project's file where it does not.</summary>
    private (string Path, LinePositionSpan Lines) PlaceOf(LoadedProject project, string packageId)
    {
        var places =
            from path in project.DefiningFiles.OrderByDescending(path => path == project.ProjectPath)
            let text = files.Text(path)
            where text is not null
            from item in ProjectSourceReader.Read(path, text.ToString()).Items
            from name in item.Names
            where string.Equals(name.Id, packageId, StringComparison.OrdinalIgnoreCase)
            select (path, text.Lines.GetLinePositionSpan(name.Span));
        return places.DefaultIfEmpty((project.ProjectPath, default)).First();
    }
}
