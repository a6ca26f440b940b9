using System.Collections.Immutable;
using Tooling.Engine.Processes;

namespace Tooling.Engine.Loading;

/// <summary>The compiler inputs of everything below a path that was asked for.</summary>
/// <param name="Root">Absolute path of the folder that findings' paths are relative to, and that holds <c>.migrate</c>.</param>
/// <param name="Projects">One for each project and target framework, ordered by path, then target framework.</param>
/// <param name="Problems">Projects that could not be loaded, or not with all of their packages, and why.</param>
public sealed record LoadedTree(string Root, ImmutableArray<LoadedProject> Projects, ImmutableArray<LoadProblem> Problems);

/// <summary>One project in one target framework, as MSBuild hands it to the compiler.</summary>
public sealed record LoadedProject
{
    /// <summary>Absolute path of the project file, or of the file-based app's source.</summary>
    public required string ProjectPath { get; init; }

    /// <summary>Target framework, such as <c>net10.0</c>.</summary>
    public required string TargetFramework { get; init; }

    /// <summary>The compiler's arguments, one each (<c>/reference:…</c>, sources, options), as MSBuild gives them; sources by absolute path without <c>..</c>.</summary>
    public required ImmutableArray<string> CommandLine { get; init; }

    /// <summary>The folder that relative paths of <see cref="CommandLine"/> are relative to.</summary>
    public required string BaseDirectory { get; init; }

    /// <summary>
    /// Absolute path of the assembly by which other projects refer to this one (its reference assembly, where it makes one):
    /// the same as <see cref="ProjectReferencePath.AssemblyPath"/> of theirs. It need not exist.
    /// </summary>
    public required string OutputPath { get; init; }

    /// <summary>Projects that it refers to: project file and the output path that stands in <see cref="CommandLine"/>.</summary>
    public required ImmutableArray<ProjectReferencePath> ProjectReferences { get; init; }

    /// <summary>
    /// Absolute paths of the project file and of all that it imports below the root (props, targets), ordered by path. Without what
    /// restore generates in obj; for a file-based app its source, and the <c>Directory.*</c> files above.
    /// </summary>
    public required ImmutableArray<string> ProjectFiles { get; init; }

    /// <summary>The same, with the project file wherever it lies, each once.</summary>
    public IEnumerable<string> DefiningFiles => ProjectFiles.Append(ProjectPath).Distinct(StringComparer.Ordinal);

    /// <summary>The packages that restore resolved, direct and transitive: id and version.</summary>
    public required ImmutableArray<ResolvedPackage> Packages { get; init; }

    /// <summary>Whether the versions that are given centrally count for packages that others bring, too (<c>CentralPackageTransitivePinningEnabled</c>).</summary>
    public bool PinsTransitively { get; init; }

    /// <summary>
    /// Packages of <see cref="Packages"/> in whose place <see cref="CommandLine"/> has the legacy API, because their versions were raised
    /// before the code was migrated: with their modern versions, and the legacy assemblies.
    /// </summary>
    public ImmutableArray<ResolvedPackage> Raised { get; init; } = [];
}

/// <summary>A reference to another project.</summary>
/// <param name="ProjectPath">Absolute path of the other project file.</param>
/// <param name="AssemblyPath">The path under which the compiler is given its assembly; it need not exist.</param>
public sealed record ProjectReferencePath(string ProjectPath, string AssemblyPath);

/// <summary>A package as restore resolved it.</summary>
/// <param name="Id">The NuGet id.</param>
/// <param name="Version">The version.</param>
/// <param name="IsDirect">Whether the project itself asks for it.</param>
/// <param name="AssemblyPaths">Absolute paths of the assemblies that it gives to the compiler.</param>
public sealed record ResolvedPackage(string Id, string Version, bool IsDirect, ImmutableArray<string> AssemblyPaths)
{
    /// <summary>
    /// The lowest version that the project itself asks for, or, where it does not ask, one that it refers to: NuGet takes the next one that a source has where that one is missing (NU1603). Null where nobody asks, or the project leaves it open (<c>1.*</c>).
    /// </summary>
    public string? AskedFor { get; init; }
}

/// <summary>A project that could not be loaded, or not with all of its packages: then it is among the loaded ones as well.</summary>
/// <param name="ProjectPath">Absolute path.</param>
/// <param name="Message">What failed.</param>
/// <param name="Hint">What to try.</param>
public sealed record LoadProblem(string ProjectPath, string Message, string Hint)
{
    /// <summary>Absolute paths of other projects that could not be loaded for the same reason.</summary>
    public ImmutableArray<string> Others { get; init; } = [];

    /// <summary>Whether it is about the tree, and its projects were loaded all the same.</summary>
    public bool IsOfTree { get; init; }

    /// <summary>Says that a tree was read with another SDK than it asks for.</summary>
    /// <param name="target">What was loaded.</param>
    /// <param name="missing">Which one is missing, as a sentence.</param>
    internal static LoadProblem OfSdk(LoadTarget target, string missing) => new(
        SourceTree.SelfAndAbove(target.WorkingDirectory).Select(folder => Path.Combine(folder, "global.json")).FirstOrDefault(File.Exists) ?? target.Path,
        $"{missing}{Environment.NewLine}It was read with the newest that is.",
        DotnetHost.InstallHint) { IsOfTree = true };
}
