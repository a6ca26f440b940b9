using System.Collections.Immutable;

namespace Tooling.Engine.Loading;

/// <summary>
/// What a restore could not do for a project. NuGet writes <c>project.assets.json</c> nevertheless; where all that is wrong is that some packages are to be found
/// nowhere, the others are in it, and the project can be read without the missing ones, as an IDE does.
/// </summary>
/// <param name="Project">Absolute path of the project.</param>
/// <param name="Errors">What NuGet said, each once.</param>
internal sealed record MissingPackages(string Project, ImmutableArray<BuildError> Errors)
{
    /// <summary>No source has the package, the version, or any but a pre-release version (NuGet's list of errors and warnings).</summary>
    private static readonly ImmutableHashSet<string> NotFound = ["NU1101", "NU1102", "NU1103"];

    /// <summary>One of these is a reference of every project, unless it brings its own base class library.</summary>
    private static readonly ImmutableHashSet<string> BaseLibraries = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "mscorlib.dll", "netstandard.dll", "System.Private.CoreLib.dll", "System.Runtime.dll");

    /// <summary>What NuGet said now, and what it left in the file: that of an earlier restore is read where none was needed.</summary>
    /// <param name="project">Absolute path of the project.</param>
    /// <param name="inputs">The project, once for each target framework.</param>
    /// <param name="restore">What NuGet said, where it was asked.</param>
    public static MissingPackages Of(string project, IEnumerable<CompilerInputs> inputs, BuildRecords? restore)
    {
        var before = inputs.Select(input => input.AssetsFile).Distinct().Where(File.Exists).SelectMany(file => PackageAssets.Errors(file, project));
        return new(project, [.. (restore?.Errors ?? []).Where(error => error.IsOf(project)).Concat(before).DistinctBy(error => (error.Code, error.Message))]);
    }

    /// <summary>Whether the project can be read without them: packages that were found give it what they have, and the base class library is there.</summary>
    /// <param name="inputs">The project, once for each target framework.</param>
    public bool IsReadable(IEnumerable<CompilerInputs> inputs) =>
        Errors.All(error => NotFound.Contains(error.Code))
        && inputs.ToList() is { Count: > 0 } frameworks
        && frameworks.All(input => input.References.Any(path => BaseLibraries.Contains(Path.GetFileName(path))));

    /// <summary>Says that the project was read without them.</summary>
    public LoadProblem Problem => new(
        Project,
        string.Join(Environment.NewLine, Errors.Select(error => error.ToString()).Take(5).Append("It was read without what is missing.")),
        "Code that uses what is missing is not decided, and stays as it is. To decide it, see which package sources there are with 'dotnet nuget list source', then run 'dotnet restore'.");
}
