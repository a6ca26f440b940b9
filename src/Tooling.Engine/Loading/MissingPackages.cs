using System.Collections.Immutable;

namespace Tooling.Engine.Loading;

/// <summary>
/// What a restore could not do for a project. NuGet writes <c>project.assets.json</c> nevertheless; where all that is wrong is that some packages are to be found
/// nowhere, the others are in it, and the project can be read without the missing ones, as an IDE does.
/// </summary>
/// <param name="Errors">What NuGet said, each once.</param>
internal sealed record MissingPackages(ImmutableArray<BuildError> Errors)
{
    /// <summary>No source has the package, the version, or any but a pre-release version (NuGet's list of errors and warnings).</summary>
    private static readonly ImmutableHashSet<string> NotFound = ["NU1101", "NU1102", "NU1103"];

    /// <summary>One of these is a reference of every project, unless it brings its own base class library.</summary>
    private static readonly ImmutableHashSet<string> BaseLibraries = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "mscorlib.dll", "netstandard.dll", "System.Private.CoreLib.dll", "System.Runtime.dll");

    /// <summary>Whether a project can be read without them: packages that were found give it what they have, and the base class library is there.</summary>
    /// <param name="inputs">The project.</param>
    public bool IsReadable(CompilerInputs inputs) =>
        !Errors.IsEmpty && Errors.All(error => NotFound.Contains(error.Code)) && inputs.References.Any(path => BaseLibraries.Contains(Path.GetFileName(path)));

    /// <summary>Says that a project was read without them.</summary>
    /// <param name="project">Absolute path.</param>
    public LoadProblem ProblemOf(string project) => new(
        project,
        string.Join(Environment.NewLine, Errors.Select(error => error.ToString()).Take(5).Append("It was read without what is missing.")),
        "Code that uses what is missing is not decided, and stays as it is. To decide it, see which package sources there are with 'dotnet nuget list source', then run 'dotnet restore'.");
}
