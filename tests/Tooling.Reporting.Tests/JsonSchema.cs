using System.Text.Json.Nodes;

namespace Tooling.Reporting.Tests;

/// <summary>Checks JSON against the part of JSON Schema that the report's schema uses: type, properties, required, items, enum, const and local references.</summary>
internal static class JsonSchema
{
    public static IReadOnlyList<string> Mistakes(JsonNode? value, JsonNode schema) => [.. Check("$", value, schema, schema)];

    private static IEnumerable<string> Check(string place, JsonNode? value, JsonNode schema, JsonNode root)
    {
        if ((string?)schema["$ref"] is { } reference)
        {
            return Check(place, value, reference["#/".Length..].Split('/').Aggregate(root, (node, name) => node[name]!), root);
        }

        if ((string?)schema["type"] is { } type && type != TypeOf(value) && !(type == "number" && TypeOf(value) == "integer"))
        {
            return [$"{place}: is {TypeOf(value)}, not {type}"];
        }

        if (schema["const"] is { } constant && !JsonNode.DeepEquals(constant, value))
        {
            return [$"{place}: is not {constant}"];
        }

        if (schema["enum"] is JsonArray words && !words.Any(word => JsonNode.DeepEquals(word, value)))
        {
            return [$"{place}: '{value}' is none of its values"];
        }

        return value switch
        {
            JsonObject found => CheckObject(place, found, schema, root),
            JsonArray found => found.SelectMany((item, index) => Check($"{place}[{index}]", item, schema["items"]!, root)),
            _ => [],
        };
    }

    private static IEnumerable<string> CheckObject(string place, JsonObject found, JsonNode schema, JsonNode root)
    {
        var properties = schema["properties"]!.AsObject();
        return (schema["required"]?.AsArray() ?? [])
            .Where(name => !found.ContainsKey((string)name!))
            .Select(name => $"{place}: '{name}' is missing")
            .Concat(found.SelectMany(pair => properties[pair.Key] is { } property
                ? Check($"{place}.{pair.Key}", pair.Value, property, root)
                : [$"{place}: '{pair.Key}' is not in the schema"]));
    }

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.Object => "object",
        System.Text.Json.JsonValueKind.Array => "array",
        System.Text.Json.JsonValueKind.String => "string",
        System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => "boolean",
        System.Text.Json.JsonValueKind.Number => value.ToJsonString().Contains('.', StringComparison.Ordinal) ? "number" : "integer",
        _ => "null",
    };
}
