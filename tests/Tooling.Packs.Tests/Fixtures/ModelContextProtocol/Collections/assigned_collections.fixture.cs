// expect: MCPM1015 x4
// manual: MCPM9002 x2
using System.Collections.Generic;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

public static class Assigned
{
    public static ListRootsResult Roots(IReadOnlyList<Root> roots) => new() { Roots = roots };

    public static CallToolRequestParams Call(IReadOnlyDictionary<string, System.Text.Json.JsonElement>? arguments) => new() { Name = "a", Arguments = arguments };

    public static CreateMessageRequestParams Message(IReadOnlyList<SamplingMessage> first, IReadOnlyList<SamplingMessage> second, bool isFirst, List<string> stops) => new()
    {
        Messages = isFirst ? first : second, // one of them
        StopSequences = stops,
        MaxTokens = 10,
    };

    public static ModelPreferences Preferences(IReadOnlyList<ModelHint> hints)
    {
        var copy = hints;
        return new ModelPreferences { Hints = copy };
    }

    public static ListRootsResult Array() => new() { Roots = new[] { new Root { Uri = "file:///a" } } };

    public static ListRootsResult Inline(IEnumerable<Root> roots) => new() { Roots = [.. roots] };
}

public static class Pages
{
    public static PaginatedResult Last() => new PaginatedResult { NextCursor = null };
}

public sealed class Page : PaginatedResult
{
    public IReadOnlyList<Root> Roots { get; init; } = [];
}
-----
using System.Collections.Generic;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

public static class Assigned
{
    public static ListRootsResult Roots(IReadOnlyList<Root> roots) => new() { Roots = roots.ToList() };

    public static CallToolRequestParams Call(IReadOnlyDictionary<string, System.Text.Json.JsonElement>? arguments) => new() { Name = "a", Arguments = arguments?.ToDictionary(pair => pair.Key, pair => pair.Value) };

    public static CreateMessageRequestParams Message(IReadOnlyList<SamplingMessage> first, IReadOnlyList<SamplingMessage> second, bool isFirst, List<string> stops) => new()
    {
        Messages = (isFirst ? first : second).ToList(), // one of them
        StopSequences = stops,
        MaxTokens = 10,
    };

    public static ModelPreferences Preferences(IReadOnlyList<ModelHint> hints)
    {
        var copy = hints;
        return new ModelPreferences { Hints = copy.ToList() };
    }

    public static ListRootsResult Array() => new() { Roots = new[] { new Root { Uri = "file:///a" } } };

    public static ListRootsResult Inline(IEnumerable<Root> roots) => new() { Roots = [.. roots] };
}

public static class Pages
{
    public static PaginatedResult Last() => new PaginatedResult { NextCursor = null };
}

public sealed class Page : PaginatedResult
{
    public IReadOnlyList<Root> Roots { get; init; } = [];
}
