using System.Text.RegularExpressions;

namespace Tooling.Architecture.Tests;

/// <summary>The code is built as docs/architecture.md says.</summary>
public sealed partial class ArchitectureTests
{
    private const int MostLines = 400;

    [Fact]
    public void Projects_refer_to_what_the_page_says()
    {
        var page = Repository.Table("Who may refer to whom").Select(row => $"{row.Key} -> {string.Join(", ", row.Value)}");
        var projects = Repository.Projects.Select(project => $"{Repository.NameOf(project)} -> {string.Join(", ", Repository.ReferencesOf(project))}");

        Assert.Equal(page.Order(StringComparer.Ordinal), projects.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_runs_inside_the_compiler_knows_nothing_of_the_engine()
    {
        var analyzers = Repository.Files("analyzers", "*.csproj").ToList();
        var allowed = analyzers.Select(Repository.NameOf).Append("Tooling.Reporting").ToList();

        Assert.Empty(analyzers.SelectMany(Repository.ReferencesOf).Except(allowed));
    }

    [Fact]
    public void The_engine_has_no_console() =>
        Assert.DoesNotContain(Repository.Files("src/Tooling.Engine", "*.cs"), file => ConsoleUse().IsMatch(File.ReadAllText(file)));

    [Fact]
    public void No_file_is_too_long_to_read() =>
        Assert.DoesNotContain(
            Repository.Projects.SelectMany(project => Repository.Files(Path.GetRelativePath(Repository.Root, Path.GetDirectoryName(project)!), "*.cs")),
            file => File.ReadLines(file).Count() > MostLines && !IsGenerated(file));

    /// <summary>A table that a test writes is not read by anybody.</summary>
    private static bool IsGenerated(string file) => File.ReadLines(file).Take(10).Any(line => line.Contains("UPDATE_GENERATED=1", StringComparison.Ordinal));

    [Fact]
    public void Folders_of_the_engine_use_what_the_page_says()
    {
        var page = Repository.Table("Inside of Tooling.Engine").SelectMany(row => row.Value, (row, used) => $"{row.Key} -> {used}");

        Assert.Equal(page.Order(StringComparer.Ordinal), EngineUses().Select(use => $"{use.From} -> {use.To}"));
    }

    [Fact]
    public void Folders_of_the_engine_use_each_other_in_one_direction()
    {
        var left = EngineUses().ToList();
        while (left.RemoveAll(use => left.All(other => other.From != use.To)) > 0)
        {
        }

        Assert.Empty(left);
    }

    private static IEnumerable<(string From, string To)> EngineUses() =>
        Repository.Files("src/Tooling.Engine", "*.cs")
            .Select(file => (Folder: FolderOf(file), Text: File.ReadAllText(file)))
            .Where(file => file.Folder is not null)
            .SelectMany(file => EngineNamespace().Matches(file.Text), (file, match) => (From: file.Folder!, To: match.Groups[1].Value))
            .Where(use => use.From != use.To)
            .Distinct()
            .OrderBy(use => $"{use.From} -> {use.To}", StringComparer.Ordinal);

    /// <summary>The folder of a file below the engine; null for the facade, which uses them all.</summary>
    private static string? FolderOf(string file)
    {
        var parts = Path.GetRelativePath(Path.Combine(Repository.Root, "src", "Tooling.Engine"), file).Split('/', '\\');
        return parts.Length == 1 ? null : parts[0];
    }

    [GeneratedRegex(@"^using (?:static )?Tooling\.Engine\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex EngineNamespace();

    [GeneratedRegex(@"\bConsole\.\w|System\.Console")]
    private static partial Regex ConsoleUse();
}
