using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Tooling.Architecture.Tests;

/// <summary>What the tests read: sources, project files and the page about them.</summary>
internal static class Repository
{
    /// <summary>The folder above <c>src</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The project files of the product.</summary>
    public static IReadOnlyList<string> Projects { get; } = [.. new[] { "src", "analyzers" }.SelectMany(folder => Files(folder, "*.csproj"))];

    /// <summary>The files below a folder, without build output, in ordinal order.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(path => !path.Split('/', '\\').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    /// <summary>The names of the projects that a project refers to, in ordinal order.</summary>
    public static IReadOnlyList<string> ReferencesOf(string project) =>
        [.. XDocument.Load(project).Descendants("ProjectReference").Select(r => NameOf(r.Attribute("Include")!.Value)).Order(StringComparer.Ordinal)];

    /// <summary>The table of docs/architecture.md below a heading: the first column to the names in the second.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Table(string heading) =>
        File.ReadLines(Path.Combine(Root, "docs", "architecture.md"))
            .SkipWhile(line => line != $"## {heading}")
            .Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith('|'))
            .Skip(2)
            .Select(line => line.Split('|'))
            .ToDictionary(cells => cells[1].Trim(), IReadOnlyList<string> (cells) => cells[2].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A project's name, from its path.</summary>
    public static string NameOf(string project) => Path.GetFileNameWithoutExtension(project.Replace('\\', '/'));

    private static string FindRoot([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../.."));
}
