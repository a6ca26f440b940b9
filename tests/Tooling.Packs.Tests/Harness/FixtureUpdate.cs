using Tooling.Reporting;

namespace Tooling.Packs.Tests.Harness;

/// <summary><c>UPDATE_FIXTURES=1</c> writes what came out into the fixtures. A person then reads the difference.</summary>
public static class FixtureUpdate
{
    /// <summary>Rewrites a fixture's findings and its after, where that is asked for.</summary>
    /// <param name="fixture">The fixture.</param>
    /// <param name="actual">What came out.</param>
    /// <exception cref="InvalidOperationException">It was asked for on a build server.</exception>
    public static void Apply(Fixture fixture, FixtureMigration actual)
    {
        ArgumentNullException.ThrowIfNull(fixture);
        ArgumentNullException.ThrowIfNull(actual);
        if (Environment.GetEnvironmentVariable("UPDATE_FIXTURES") != "1")
        {
            return;
        }

        if (Environment.GetEnvironmentVariable("CI") is "true" or "1")
        {
            throw new InvalidOperationException("UPDATE_FIXTURES is refused where CI is set: a build server must not approve its own output.");
        }

        var settings = fixture.Settings.Where(s => s.Key is not ("expect" or "manual" or "unresolved"))
            .Select(s => (s.Key, s.Value))
            .Append(("expect", Listed(actual.Ids(FindingKind.Rewrite))))
            .Append(("manual", Listed(actual.Ids(FindingKind.Manual))))
            .Append(("unresolved", Listed(actual.Ids(FindingKind.Unresolved))));
        var header = string.Concat(settings.Where(s => s.Item2.Length > 0).Select(s => $"// {s.Item1}: {s.Item2}\n"));
        var after = actual.Text == fixture.Before ? string.Empty : $"{Fixture.Separator}\n{actual.Text}";
        File.WriteAllText(fixture.Path, header + fixture.Before + after);
    }

    private static string Listed(IEnumerable<string> ids) =>
        string.Join(", ", ids.GroupBy(i => i, StringComparer.Ordinal).Select(g => g.Count() == 1 ? g.Key : $"{g.Key} x{g.Count()}"));
}
