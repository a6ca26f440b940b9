using System.Collections.Immutable;

namespace Tooling.Engine.Loading;

/// <summary>What MSBuild wrote about one project in one target framework; see <see cref="DesignTimeFiles"/>.</summary>
internal sealed record CompilerInputs
{
    public required string ProjectPath { get; init; }

    public required string TargetFramework { get; init; }

    /// <summary>The long form, such as <c>.NETCoreApp,Version=v10.0</c>.</summary>
    public required string Moniker { get; init; }

    public required string BaseDirectory { get; init; }

    public required string OutputPath { get; init; }

    /// <summary>Absolute path of <c>project.assets.json</c>; empty where the project is not restored by NuGet in that way.</summary>
    public required string AssetsFile { get; init; }

    /// <summary>Whether central package versions count for packages that others bring, too.</summary>
    public required bool PinsTransitively { get; init; }

    /// <summary>Absolute path of the folder <c>obj</c>.</summary>
    public required string IntermediateFolder { get; init; }

    /// <summary>The files by which a whole folder is configured (<c>Directory.Build.props</c> and such), where they exist.</summary>
    public required ImmutableArray<string> DirectoryFiles { get; init; }

    public required ImmutableArray<ProjectReferencePath> ProjectReferences { get; init; }

    public required ImmutableArray<string> CommandLine { get; init; }

    /// <summary>The references that are there.</summary>
    public IEnumerable<string> References
    {
        get
        {
            const string Option = "/reference:";
            return CommandLine.Where(argument => argument.StartsWith(Option, StringComparison.Ordinal)).Select(argument => argument[Option.Length..].Trim('"')).Where(File.Exists);
        }
    }

    /// <summary>Reads a file that the injected target wrote.</summary>
    /// <param name="path">Absolute path.</param>
    public static CompilerInputs Read(string path)
    {
        var values = File.ReadLines(path)
            .Select(line => line.Split('=', 2))
            .ToLookup(parts => parts[0], parts => parts.Length > 1 ? parts[1] : "");
        string Single(string key) => values[key].FirstOrDefault("");
        var baseDirectory = Single("BaseDirectory");
        bool IsTrue(string key) => Single(key).Equals("true", StringComparison.OrdinalIgnoreCase);
        string Absolute(string key) => Single(key) is { Length: > 0 } value ? Path.GetFullPath(value, baseDirectory) : "";

        return new CompilerInputs
        {
            ProjectPath = Single("ProjectPath"),
            TargetFramework = Single("TargetFramework") is { Length: > 0 } framework ? framework : ShortNameOf(Single("Moniker")),
            Moniker = Single("Moniker"),
            BaseDirectory = baseDirectory,
            // Others are compiled against the reference assembly, where the project makes one.
            OutputPath = IsTrue("ProduceReferenceAssembly") && Absolute("TargetRefPath") is { Length: > 0 } reference ? reference : Absolute("TargetPath"),
            AssetsFile = Absolute("AssetsFile"),
            PinsTransitively = IsTrue("PinsTransitively"),
            IntermediateFolder = Absolute("IntermediateFolder"),
            DirectoryFiles = [.. values["Import"].Where(File.Exists)],
            ProjectReferences =
            [
                .. values["Reference"].Select(value => value.Split('\t'))
                    .Select(parts => new ProjectReferencePath(parts[1], parts[0]))
                    .OrderBy(reference => reference.ProjectPath, StringComparer.Ordinal),
            ],
            CommandLine = [.. values["Argument"].Select(argument => IsSource(argument) ? Path.GetFullPath(argument.Trim('"'), baseDirectory) : argument)],
        };
    }

    /// <summary>Whether an argument of the compiler is a source file, and no option.</summary>
    /// <remarks>On Unix an absolute path begins as an option does; but the names of options hold no further '/'.</remarks>
    internal static bool IsSource(string argument) =>
        !argument.StartsWith('-') && (!argument.StartsWith('/') || (argument.IndexOf('/', 1) > 0 && !argument.Contains(':', StringComparison.Ordinal)));

    // Projects of the old style name their framework only in the long form: .NETFramework,Version=v4.7.2 is net472.
    private static string ShortNameOf(string moniker)
    {
        const string Framework = ".NETFramework,Version=v";
        return moniker.StartsWith(Framework, StringComparison.Ordinal) ? "net" + moniker[Framework.Length..].Replace(".", "", StringComparison.Ordinal) : moniker;
    }
}
