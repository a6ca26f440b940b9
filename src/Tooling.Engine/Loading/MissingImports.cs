using System.Collections.Immutable;

namespace Tooling.Engine.Loading;

/// <summary>
/// Files that projects import, and that are not here: those of Visual Studio, of a private repository beside this one, or that a script of the tree downloads. The projects are read without them.
/// </summary>
/// <param name="Errors">The first that each project misses: MSBuild says no more.</param>
internal sealed record MissingImports(ImmutableArray<BuildError> Errors)
{
    // A file that is not there, also not on the fallback paths of MSBuildExtensionsPath, and a property that stands for it and is empty.
    private static readonly ImmutableArray<string> NotFound = ["MSB4019", "MSB4226", "MSB4020"];

    /// <summary>None is missing.</summary>
    public static MissingImports None { get; } = new([]);

    /// <summary>Adds those that were not found.</summary>
    /// <param name="errors">All errors.</param>
    /// <param name="unread">Absolute paths of the projects that could not be read.</param>
    /// <returns>The same where there is none to add.</returns>
    public MissingImports With(IEnumerable<BuildError> errors, IReadOnlySet<string> unread)
    {
        var missing = errors.Where(error => NotFound.Contains(error.Code)).ToList();
        ImmutableArray<BuildError> more = [.. BuildError.ByProject(missing, unread).Where(error => !Errors.Contains(error))];
        return more.IsEmpty ? this : new MissingImports([.. Errors, .. more]);
    }

    /// <summary>Says of each project that it was read without.</summary>
    public IEnumerable<LoadProblem> Problems => Errors.Select(error => new LoadProblem(
        error.Project,
        $"{error}{Environment.NewLine}It was read without, and without others of its imports that are not here.",
        "What the import brings (packages, usings, properties) is not seen. Install or download what provides it, or remove the import."));
}
