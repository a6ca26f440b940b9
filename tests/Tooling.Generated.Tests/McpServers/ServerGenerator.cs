using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace Tooling.Generated.Tests.McpServers;

/// <summary>Makes servers for the preview of the protocol's library.</summary>
internal sealed class ServerGenerator
{
    private static readonly (string Type, string Value, string Default)[] Types =
    [
        ("int", "7", "3"), ("string", "\"abc\"", "\"none\""), ("bool", "true", "false"), ("double", "1.5", "0.5"), ("string[]", "new[] { \"a\", \"b\" }", "null!"), ("int?", "5", "null"),
    ];

    private readonly Choices _choices;

    private ServerGenerator(int seed) => _choices = new Choices(seed);

    /// <summary>Servers, that are made smaller where they fail.</summary>
    public static Arbitrary<GeneratedServer> Servers { get; } =
        Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(seed => new ServerGenerator(seed).Server()), ServerShrinker.Shrink);

    private GeneratedServer Server()
    {
        ImmutableArray<GeneratedTool> tools = [.. Enumerable.Range(1, _choices.Number(1, 4)).Select(i => Tool($"tool{i}"))];
        return new GeneratedServer
        {
            Tools = tools,
            Prompts = [.. Enumerable.Range(0, _choices.Number(0, 2)).Select(_ => _choices.OneOf(ContentKind.Text, ContentKind.Text, ContentKind.Image))],
            Resources = _choices.OneOf(0, 0, 1, 2),
            HasInfo = _choices.Chance(80),
            HasInstructions = _choices.Chance(30),
            HasStatements = _choices.Chance(40),
            Calls = [.. tools.SelectMany(tool => Enumerable.Range(0, _choices.Number(1, 2)).Select(_ => Call(tool)))],
        };
    }

    private GeneratedTool Tool(string name)
    {
        var isHandled = _choices.Chance(40);
        var result = isHandled ? ToolResult.Response : _choices.OneOf<ToolResult>();
        return new GeneratedTool
        {
            Name = name,
            IsHandled = isHandled,
            IsNamed = _choices.Chance(60),
            HasDescription = _choices.Chance(60),
            IsReadOnly = _choices.Chance(20),
            IsAsync = _choices.Chance(40),
            TakesServer = _choices.Chance(20),
            Fails = result == ToolResult.Response && _choices.Chance(25),
            Parameters = [.. Enumerable.Range(1, _choices.Number(0, 3)).Select(i => Parameter($"p{i}")).OrderBy(p => p.Default is not null)],
            Result = result,
            Contents = [.. Enumerable.Range(0, result == ToolResult.Content ? 1 : _choices.Number(0, 3)).Select(_ => _choices.Chance(50) ? ContentKind.Text : _choices.OneOf<ContentKind>())],

            // Whatever else leaves a handler was an error of the protocol, and is a result now.
            End = _choices.Chance(75) ? ToolEnd.Returns : isHandled ? _choices.OneOf(ToolEnd.ThrowsMcp, ToolEnd.ThrowsCode) : _choices.OneOf<ToolEnd>(),
        };
    }

    private ToolParameter Parameter(string name)
    {
        var (type, value, defaultValue) = _choices.OneOf(Types);
        return new ToolParameter(name, type, value, _choices.Chance(30) ? defaultValue : null);
    }

    private ToolCall Call(GeneratedTool tool)
    {
        var arguments = tool.Parameters.Where(p => p.Default is null ? _choices.Chance(95) : _choices.Chance(50));
        return new ToolCall(_choices.Chance(95) ? tool.ListedName : "nothing", [.. arguments], _choices.OneOf<Reading>(), _choices.Chance(40));
    }
}
