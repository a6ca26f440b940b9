namespace Tooling.Generated.Tests.CommandLine;

/// <summary>A type of value that an option or argument can have.</summary>
/// <param name="Type">Its C# name.</param>
/// <param name="Default">A default value, as an expression.</param>
/// <param name="Valid">Tokens that convert to it.</param>
/// <param name="Invalid">Tokens that don't; empty for text.</param>
public sealed record ValueKind(string Type, string Default, string[] Valid, params string[] Invalid)
{
    private static readonly string[] Texts = ["alpha", "beta gamma", "x=1", "a:b", "", "Low"];

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<ValueKind> All { get; } =
    [
        new("int", "42", ["0", "7", "12", "-3"], "x1", "1.5") { Parser = "int.TryParse(result.Tokens[0].Value, out var parsed) ? parsed * 2 : Trace.Fail<int>(() => result.ErrorMessage = \"no number\")" },
        new("bool", "true", ["true", "false"], "maybe") { IsFlag = true },
        new("string", "\"fallback\"", Texts) { IsText = true, Parser = "result.Tokens[0].Value.ToUpperInvariant()" },
        new("string?", "null", Texts) { IsText = true },
        new("Level", "Level.High", ["Low", "high", "1"], "Lowest"),
        new("FileInfo", "new FileInfo(\"default.txt\")", ["a.txt", "sub/b.txt"]) { Parser = "new FileInfo(result.Tokens[0].Value + \".bak\")" },
        new("DirectoryInfo", "new DirectoryInfo(\"/\")", ["/", "no-such-folder"]),
        new("int?", "5", ["1", "99"], "one"),
        new("int[]", "new[] { 1, 2 }", ["1", "22", "333"], "z") { IsMany = true, Parser = "result.Tokens.Select(token => int.Parse(token.Value) + 1).ToArray()" },
        new("string[]", "new[] { \"p\", \"q\" }", ["one", "two", "three"]) { IsMany = true, IsText = true, Parser = "result.Tokens.Select(token => token.Value.Trim()).ToArray()" },
        new("List<string>", "new List<string> { \"r\" }", ["one", "two", "three"]) { IsMany = true, IsText = true },
        new("IEnumerable<int>", "new[] { 8 }", ["4", "5"], "four") { IsMany = true },
        new("double", "1.5", ["2.25", "10"], "ten"),
        new("DateTime?", "new DateTime(2020, 1, 2)", ["2021-03-04", "2021-03-04T05:06:07"], "yesterday"),
        new("Uri", "new Uri(\"https://example.org/\")", ["https://example.org/a"]),
        new("Guid", "Guid.Empty", ["5f0c3d2e-1111-2222-3333-444455556666"], "guid"),
    ];

    /// <summary>Whether it takes several values.</summary>
    public bool IsMany { get; init; }

    /// <summary>Whether it needs no value.</summary>
    public bool IsFlag { get; init; }

    /// <summary>
    /// Whether values that don't convert are no error in beta4 unless something reads them: 2.0 says that they are not recognized.
    /// There are options of such types, with valid values, but no arguments: what they get depends on the other tokens.
    /// </summary>
    public bool IsLenient => (IsMany && !IsText) || Type is "int?" or "bool?" or "DateTime?";

    /// <summary>Whether its values are text, so that they can be restricted to some words.</summary>
    public bool IsText { get; init; }

    /// <summary>The value that a parser makes of <c>result</c>, which has tokens; null where no parser is generated.</summary>
    public string? Parser { get; init; }
}
