namespace Tooling.Packs.Tests.Harness;

/// <summary><c>UPDATE_FIXTURES=1</c> writes what came out into the fixtures. A person then reads the difference.</summary>
public static class FixtureUpdate
{
    /// <summary>Rewrites a fixture's after, where that is asked for.</summary>
    /// <param name="fixture">The fixture.</param>
    /// <param name="actual">What came out.</param>
    /// <exception cref="InvalidOperationException">It was asked for on a build server.</exception>
    public static void Apply(Fixture fixture, string actual)
    {
        ArgumentNullException.ThrowIfNull(fixture);
        if (Environment.GetEnvironmentVariable("UPDATE_FIXTURES") != "1" || (fixture.After ?? fixture.Before) == actual)
        {
            return;
        }

        if (Environment.GetEnvironmentVariable("CI") is "true" or "1")
        {
            throw new InvalidOperationException("UPDATE_FIXTURES is refused where CI is set: a build server must not approve its own output.");
        }

        File.WriteAllText(fixture.Path, fixture.WithAfter(actual));
    }
}
