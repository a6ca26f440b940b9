using System.Reflection;

namespace Tooling.Packs.Tests.Harness;

/// <summary>One fixture file: what a rule turns a piece of code into, or (without an after) that it leaves it alone.</summary>
/// <remarks>
/// The file begins with optional header lines, <c>// key: value</c>, that are no part of the code:
/// <list type="bullet">
/// <item><c>expect: SCL1003 x2, SCL3001</c>: the findings that are rewritten;</item>
/// <item><c>manual: SCL9002</c>: the findings that are left to a person;</item>
/// <item><c>unresolved: SCL1003</c>: the findings that could not be decided;</item>
/// <item><c>nullable: disable</c>, <c>implicit-usings: disable</c>, <c>language: 9</c>: how it is compiled;</item>
/// <item><c>library: legacy-beta1-2021</c>: an older legacy version of the library.</item>
/// </list>
/// Then comes the code before, a line <c>-----</c>, and the code after.
/// </remarks>
public sealed record Fixture
{
    /// <summary>The line between before and after.</summary>
    public const string Separator = "-----";

    private static readonly string[] Keys = ["expect", "manual", "unresolved", "nullable", "implicit-usings", "language", "library"];

    /// <summary>The folder of all fixtures, in the source tree: they are edited there.</summary>
    public static string Root { get; } = typeof(Fixture).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "FixtureFolder").Value!;

    /// <summary>The name of the pack that it belongs to: the first folder.</summary>
    public required string Pack { get; init; }

    /// <summary>Its path below the fixture folder, with <c>/</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The header's values by key.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    /// <summary>The legacy code.</summary>
    public required string Before { get; init; }

    /// <summary>The modern code; null where nothing must change.</summary>
    public required string? After { get; init; }

    /// <summary>Where it is.</summary>
    public string Path => System.IO.Path.Combine(Root, Name);

    /// <summary>The folder of the legacy version of the library that it is written for.</summary>
    public string Library => Settings.GetValueOrDefault("library", "legacy");

    /// <summary>The names of a pack's fixtures, for a theory.</summary>
    /// <param name="pack">The pack's folder.</param>
    /// <returns>In ordinal order.</returns>
    public static TheoryData<string> NamesOf(string pack) => [.. PathsOf(pack)];

    /// <summary>The fixtures of a pack.</summary>
    /// <param name="pack">The pack.</param>
    /// <returns>Their paths below the fixture folder, in ordinal order.</returns>
    public static IReadOnlyList<string> PathsOf(string pack) =>
        [.. Directory.EnumerateFiles(System.IO.Path.Combine(Root, pack), "*.fixture.cs", SearchOption.AllDirectories)
            .Select(path => System.IO.Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    /// <summary>Reads a fixture.</summary>
    /// <param name="name">Its path below the fixture folder.</param>
    /// <returns>The fixture, with line feeds.</returns>
    public static Fixture Read(string name) =>
        Parse(name, File.ReadAllText(System.IO.Path.Combine(Root, name)).ReplaceLineEndings("\n"));

    /// <summary>Parses a fixture's text.</summary>
    /// <param name="name">Its path below the fixture folder.</param>
    /// <param name="text">The text, with line feeds.</param>
    /// <returns>The fixture.</returns>
    public static Fixture Parse(string name, string text)
    {
        var lines = text.Split('\n');
        var settings = lines.TakeWhile(IsSetting).ToDictionary(l => l[3..l.IndexOf(':', StringComparison.Ordinal)], l => l[(l.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
        var code = lines.Skip(settings.Count).ToList();
        var separator = code.IndexOf(Separator);
        return new Fixture
        {
            Pack = name.Split('/')[0],
            Name = name,
            Settings = settings,
            Before = string.Join('\n', separator < 0 ? code : code.Take(separator).Append(string.Empty)),
            After = separator < 0 ? null : string.Join('\n', code.Skip(separator + 1)),
        };
    }

    /// <summary>The findings that a header key asks for, one string each, in ordinal order.</summary>
    /// <param name="key">The key.</param>
    /// <returns>Rule ids, repeated.</returns>
    public IReadOnlyList<string> Findings(string key)
    {
        var entries = Settings.GetValueOrDefault(key, string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. entries
            .Select(e => e.Split(" x"))
            .SelectMany(e => Enumerable.Repeat(e[0], e.Length == 1 ? 1 : int.Parse(e[1], System.Globalization.CultureInfo.InvariantCulture)))
            .Order(StringComparer.Ordinal)];
    }

    private static bool IsSetting(string line) => Keys.Any(k => line.StartsWith($"// {k}:", StringComparison.Ordinal));
}
