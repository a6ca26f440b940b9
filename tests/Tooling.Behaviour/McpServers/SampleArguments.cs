using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tooling.Behaviour.McpServers;

/// <summary>Arguments for a tool of which nothing but its schema is known.</summary>
internal static class SampleArguments
{
    /// <summary>Makes up arguments.</summary>
    /// <param name="schema">The JSON schema of the tool's input.</param>
    /// <param name="all">Whether optional ones are given too.</param>
    public static JsonObject Of(JsonElement schema, bool all)
    {
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()).ToHashSet() : [];
        var properties = schema.TryGetProperty("properties", out var given) ? given.EnumerateObject() : default(IEnumerable<JsonProperty>) ?? [];
        return new JsonObject(properties.Where(property => all || required.Contains(property.Name)).Select(property => KeyValuePair.Create(property.Name, ValueOf(property.Value, all))));
    }

    private static JsonNode? ValueOf(JsonElement schema, bool all)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return "text";
        }

        if (schema.TryGetProperty("enum", out var choices))
        {
            return JsonNode.Parse(choices[0].GetRawText());
        }

        return TypeOf(schema) switch
        {
            "integer" => 2,
            "number" => 1.5,
            "boolean" => true,
            "array" => new JsonArray(schema.TryGetProperty("items", out var items) ? ValueOf(items, all) : "text"),
            "object" => Of(schema, all),
            _ => "text",
        };
    }

    /// <summary>The first type that is not null, of those that a value may have.</summary>
    private static string? TypeOf(JsonElement schema)
    {
        if (!schema.TryGetProperty("type", out var type))
        {
            return null;
        }

        return type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(name => name.GetString()).FirstOrDefault(name => name != "null") : type.GetString();
    }
}
