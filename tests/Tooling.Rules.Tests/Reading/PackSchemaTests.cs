using System.Text.Json.Nodes;
using Tooling.Rules.Reading;
using Tooling.Tests;

namespace Tooling.Rules.Tests.Reading;

/// <summary><c>docs/pack.schema.json</c> is generated; <c>UPDATE_GENERATED=1</c> writes it.</summary>
public sealed class PackSchemaTests
{
    private static readonly string Generated = ShapeSchema.Generate("pack.yaml", PackFormat.Pack);

    private readonly JsonNode _schema = JsonNode.Parse(Generated)!;

    [Fact]
    public void The_checked_in_schema_is_the_generated_one() => GeneratedFile.AssertIs("docs/pack.schema.json", Generated);

    [Fact]
    public void The_schema_names_the_keys_that_the_reader_knows()
    {
        Assert.Equal(["id", "title", "version", "packages", "legacy", "imports", "bridge", "rules"], Keys(_schema));
        Assert.Equal(["id", "title", "safety", "why", "whenNot", "library", "map", "template", "code", "manual", "configuration", "examples"], Keys(_schema["$defs"]!["rule"]!));
        Assert.Equal(["says", "link"], Keys(_schema["$defs"]!["librarySection"]!));
        Assert.Equal(["type", "modern"], Keys(_schema["$defs"]!["capture"]!));
    }

    [Fact]
    public void The_schema_refuses_unknown_keys_and_second_forms()
    {
        Assert.False(_schema["additionalProperties"]!.GetValue<bool>());
        Assert.Equal(["map", "template", "code", "manual", "configuration"], _schema["$defs"]!["rule"]!["oneOf"]!.AsArray().Select(form => form!["required"]![0]!.GetValue<string>()));
    }

    private static IEnumerable<string> Keys(JsonNode definition) => definition["properties"]!.AsObject().Select(property => property.Key);
}
