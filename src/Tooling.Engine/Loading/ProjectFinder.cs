using System.Collections.Immutable;

namespace Tooling.Engine.Loading;

/// <summary>Finds the projects that a path stands for.</summary>
public static class ProjectFinder
{
    private static readonly HashSet<string> SharedFiles = new(["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds the projects that a path stands for, without evaluating any.</summary>
    /// <param name="path">A solution, a project, a file-based app or a folder; relative to the current folder.</param>
    /// <exception cref="UserErrorException">Nothing is there.</exception>
    public static LoadTarget Find(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var fullPath = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Directory.Exists(fullPath))
        {
            return FindInFolder(fullPath);
        }

        if (!File.Exists(fullPath))
        {
            throw new UserErrorException($"'{path}' does not exist.", "Name a .sln, .slnx, .csproj or .cs file, or a folder that holds one.");
        }

        return SolutionReader.IsSolution(fullPath) ? OfSolution(fullPath, fullPath) : Path.GetExtension(fullPath).ToUpperInvariant() switch
        {
            ".CSPROJ" => new LoadTarget { Path = fullPath, Root = RootOf(Path.GetDirectoryName(fullPath)!), Projects = [fullPath] },
            ".CS" => new LoadTarget { Path = fullPath, Root = RootOf(Path.GetDirectoryName(fullPath)!), Apps = [fullPath] },
            _ => throw new UserErrorException($"'{path}' is neither a solution nor a C# project.", "Name a .sln, .slnx, .csproj or .cs file, or a folder that holds one."),
        };
    }

    private static LoadTarget FindInFolder(string folder)
    {
        var solutions = Directory.EnumerateFiles(folder).Where(SolutionReader.IsSolution).Take(2).ToList();
        if (solutions is [var only])
        {
            return OfSolution(folder, only);
        }

        var root = RootOf(folder);
        if (SourceTree.Files(folder, ".csproj") is { Count: > 0 } projects)
        {
            return new LoadTarget { Path = folder, Root = root, Projects = [.. projects] };
        }

        if (SourceTree.Files(folder, ".cs").Where(FileBasedApp.IsMarked).ToImmutableArray() is { Length: > 0 } apps)
        {
            return new LoadTarget { Path = folder, Root = root, Apps = apps };
        }

        throw new UserErrorException(
            $"'{folder}' holds no C# project and no file-based app.",
            "Name a .sln, .slnx, .csproj or .cs file, or a folder that holds one.");
    }

    private static LoadTarget OfSolution(string path, string solutionPath)
    {
        var projects = SolutionReader.ReadProjects(solutionPath).ToLookup(File.Exists);
        return new LoadTarget
        {
            Path = path,
            Root = RootOf(Path.GetDirectoryName(solutionPath)!),
            SolutionPath = solutionPath,
            Projects = [.. projects[true]],
            Problems =
            [
                .. projects[false].Select(missing => new LoadProblem(
                    missing,
                    $"'{Path.GetFileName(solutionPath)}' names this project, but it does not exist.",
                    $"Restore the file, or remove it with 'dotnet sln {Path.GetFileName(solutionPath)} remove'.")),
            ],
        };
    }

    // Without git, a tree reaches as far up as files that its projects share; but never to the user's own folder.
    private static string RootOf(string folder) => SourceTree.GitTopOf(folder)
        ?? SourceTree.SelfAndAbove(folder).TakeWhile(candidate => !IsHomeOrAbove(candidate)).LastOrDefault(HoldsSharedFiles)
        ?? folder;

    private static bool IsHomeOrAbove(string folder)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return folder == home || SourceTree.IsBelow(home, folder) || Path.GetPathRoot(folder) == folder;
    }

    private static bool HoldsSharedFiles(string folder) =>
        Directory.EnumerateFiles(folder, "*", new EnumerationOptions()).Any(file => SolutionReader.IsSolution(file) || SharedFiles.Contains(Path.GetFileName(file)));
}
