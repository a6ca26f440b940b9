using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Tooling.Engine.Loading;

/// <summary>Reads which C# projects a solution names.</summary>
internal static partial class SolutionReader
{
    /// <summary>Whether a path names a solution.</summary>
    /// <param name="path">Any path.</param>
    public static bool IsSolution(string path) =>
        Path.GetExtension(path) is { } extension
        && (extension.Equals(".sln", StringComparison.OrdinalIgnoreCase) || extension.Equals(".slnx", StringComparison.OrdinalIgnoreCase));

    /// <summary>The absolute paths of a solution's C# projects, in ordinal order.</summary>
    /// <param name="solutionPath">Absolute path.</param>
    /// <exception cref="UserErrorException">The file is not a solution.</exception>
    public static ImmutableArray<string> ReadProjects(string solutionPath)
    {
        var folder = Path.GetDirectoryName(solutionPath)!;
        var isXml = Path.GetExtension(solutionPath).Equals(".slnx", StringComparison.OrdinalIgnoreCase);
        return
        [
            .. (isXml ? FromXml(solutionPath) : FromLines(solutionPath))
                .Where(path => Path.GetExtension(path).Equals(".csproj", StringComparison.OrdinalIgnoreCase))
                .Select(path => Path.GetFullPath(Path.Combine(folder, path.Replace('\\', Path.DirectorySeparatorChar))))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<string> FromXml(string solutionPath)
    {
        try
        {
            return XDocument.Load(solutionPath).Descendants("Project").Select(project => (string?)project.Attribute("Path") ?? "");
        }
        catch (XmlException exception)
        {
            throw new UserErrorException(
                $"{solutionPath}({exception.LineNumber}): not a solution: {exception.Message}",
                "Mend the file, or name a project or a folder instead.");
        }
    }

    private static IEnumerable<string> FromLines(string solutionPath) =>
        File.ReadLines(solutionPath).Select(line => ProjectLine().Match(line)).Where(match => match.Success).Select(match => match.Groups["path"].Value);

    [GeneratedRegex("""^\s*Project\("\{[^}]*\}"\)\s*=\s*"[^"]*"\s*,\s*"(?<path>[^"]+)"\s*,""")]
    private static partial Regex ProjectLine();
}
