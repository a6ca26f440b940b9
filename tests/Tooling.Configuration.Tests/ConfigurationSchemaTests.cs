using System.Text.Json.Nodes;
using Tooling.Configuration.Decisions;
using Tooling.Rules.Tests.Reading;
using Tooling.Tests;

namespace Tooling.Configuration.Tests;

/// <summary><c>docs/config.schema.json</c> is generated; <c>UPDATE_GENERATED=1</c> writes it.</summary>
public sealed class ConfigurationSchemaTests
{
    private static readonly string Generated = ShapeSchema.Generate("config.yaml", ConfigurationFormat.Root);

    private readonly JsonNode _schema = JsonNode.Parse(Generated)!;

    [Fact]
    public void The_checked_in_schema_is_the_generated_one() => GeneratedFile.AssertIs("docs/config.schema.json", Generated);

    [Fact]
    public void The_checked_in_schema_of_decisions_is_the_generated_one() =>
        GeneratedFile.AssertIs("docs/decisions.schema.json", ShapeSchema.Generate("decisions", DecisionsFormat.Root));

    [Fact]
    public void It_names_the_keys_that_the_reader_knows_and_no_others()
    {
        var gate = _schema["$defs"]!["gateSection"]!;

        Assert.Equal(["gate", "sessions", "store", "profile", "profiles"], _schema["properties"]!.AsObject().Select(property => property.Key));
        Assert.Equal(["mode", "maximumFindings", "minimumResolution", "finished", "bridgesUntil", "waivers"], gate["properties"]!.AsObject().Select(property => property.Key));
        Assert.False((bool)_schema["additionalProperties"]!);
        Assert.False((bool)gate["additionalProperties"]!);
    }

    [Fact]
    public void Numbers_are_numbers_for_an_editor()
    {
        var gate = _schema["$defs"]!["gateSection"]!["properties"]!;

        Assert.Equal("integer", (string?)gate["maximumFindings"]!["type"]);
        Assert.Equal("number", (string?)gate["minimumResolution"]!["type"]);
    }
}
