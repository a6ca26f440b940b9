using System.Collections.Immutable;
using System.Globalization;

namespace Tooling.Engine.Loading;

/// <summary>
/// What a restore could not do for a project. NuGet writes <c>project.assets.json</c> nevertheless; where all that is wrong is that some packages are to be found
/// nowhere, or that warnings are errors in this project, the packages that were found are in it, and the project can be read with these, as an IDE does.
/// </summary>
/// <param name="Project">Absolute path of the project.</param>
/// <param name="Errors">What NuGet said, each once.</param>
/// <param name="HasSubstitutes">Whether packages were found in other versions than were asked for.</param>
internal sealed record RestoreErrors(string Project, ImmutableArray<BuildError> Errors, bool HasSubstitutes)
{
    /// <summary>A package source could not be asked.</summary>
    public const string UnreachableSource = "NU1301";

    /// <summary>No source has the package, the version, or any but a pre-release version (NuGet's list of errors and warnings).</summary>
    private static readonly ImmutableHashSet<string> NotFound = ["NU1100", "NU1101", "NU1102", "NU1103"];

    /// <summary>What follows where a package was found in another version than was asked for, or not at all: a conflict, a downgrade. By themselves they leave a graph that no build would use.</summary>
    private static readonly ImmutableHashSet<string> Consequences = ["NU1107", "NU1109", "NU1605"];

    /// <summary>One of these is a reference of every project, unless it brings its own base class library.</summary>
    private static readonly ImmutableHashSet<string> BaseLibraries = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "mscorlib.dll", "netstandard.dll", "System.Private.CoreLib.dll", "System.Runtime.dll");

    /// <summary>Whether an error says that a package is to be found nowhere.</summary>
    /// <param name="error">The error.</param>
    public static bool IsMissing(BuildError error) => NotFound.Contains(error.Code);

    /// <summary>What NuGet said now, and what it left in the file: that of an earlier restore is read where none was needed.</summary>
    /// <param name="project">Absolute path of the project.</param>
    /// <param name="inputs">The project, once for each target framework.</param>
    /// <param name="restore">What NuGet said, where it was asked.</param>
    public static RestoreErrors Of(string project, IEnumerable<CompilerInputs> inputs, BuildRecords? restore)
    {
        var before = inputs.Select(input => input.AssetsFile).Distinct().Where(File.Exists).Select(file => PackageAssets.Messages(file, project)).ToList();
        ImmutableArray<BuildError> errors = [.. (restore?.Errors ?? []).Where(error => error.IsOf(project)).Concat(before.SelectMany(m => m.Errors)).DistinctBy(error => (error.Code, error.Message))];
        return new(project, errors, before.Exists(m => m.HasSubstitutes));
    }

    /// <summary>Whether the project can be read all the same: packages that were found give it what they have, and the base class library is there.</summary>
    /// <param name="inputs">The project, once for each target framework.</param>
    public bool IsReadable(IEnumerable<CompilerInputs> inputs) =>
        Errors.All(error => LeavesGap(error) || IsWarning(error) || IsConsequence(error))
        && inputs.ToList() is { Count: > 0 } frameworks
        && frameworks.All(input => input.References.Any(path => BaseLibraries.Contains(Path.GetFileName(path))));

    /// <summary>Says that the project was read, and with what.</summary>
    public LoadProblem Problem => Errors.Any(LeavesGap)
        ? new(Project, Message("It was read without what is missing."), "Code that uses what is missing is not decided, and stays as it is. To decide it, see which package sources there are with 'dotnet nuget list source', then run 'dotnet restore'.")
        : new(Project, Message("It was read with the packages that were resolved."), "It can't be built as it is: no package source has the version that it asks for, or it treats warnings as errors (see WarningsNotAsErrors).");

    private string Message(string conclusion) => string.Join(Environment.NewLine, BuildError.Lines(Errors).Append(conclusion));

    private static bool LeavesGap(BuildError error) => IsMissing(error) || error.Code == UnreachableSource;

    /// <summary>
    /// What NuGet only warns of unless a project wants errors (TreatWarningsAsErrors), after having resolved everything: another version than was asked for, a known vulnerability. Its warnings have numbers from 1500 on,
    /// but a downgrade is an error unless a project wants to be warned.
    /// </summary>
    private static bool IsWarning(BuildError error) =>
        error.Code.StartsWith("NU", StringComparison.Ordinal) && int.TryParse(error.Code.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1500 and < 2000 and not 1605;

    private bool IsConsequence(BuildError error) => Consequences.Contains(error.Code) && (HasSubstitutes || Errors.Any(IsMissing));
}
