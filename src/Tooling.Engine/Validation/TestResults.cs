using System.Collections.Immutable;
using System.Xml.Linq;

namespace Tooling.Engine.Validation;

/// <summary>The results of tests by their names, as <c>dotnet test --logger trx</c> writes them.</summary>
/// <param name="Passed">Names of tests that passed, at least once.</param>
/// <param name="Failed">Names of tests that failed, at least once.</param>
internal sealed record TestResults(ImmutableSortedSet<string> Passed, ImmutableSortedSet<string> Failed)
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>Reads all result files of a folder.</summary>
    /// <param name="folder">Absolute path; it need not exist.</param>
    public static TestResults Read(string folder)
    {
        var results = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.trx", SearchOption.AllDirectories).SelectMany(ReadFile).ToList() : [];
        return new TestResults(NamesOf(results, "Passed"), NamesOf(results, "Failed"));
    }

    private static IEnumerable<(string Name, string Outcome)> ReadFile(string path) =>
        XDocument.Load(path).Descendants(Trx + "UnitTestResult").Select(r => ((string?)r.Attribute("testName") ?? string.Empty, (string?)r.Attribute("outcome") ?? string.Empty));

    private static ImmutableSortedSet<string> NamesOf(List<(string Name, string Outcome)> results, string outcome) =>
        results.Where(r => r.Outcome == outcome).Select(r => r.Name).ToImmutableSortedSet(StringComparer.Ordinal);
}
