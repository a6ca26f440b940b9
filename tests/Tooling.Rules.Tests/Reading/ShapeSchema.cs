using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tooling.Rules.Reading;

namespace Tooling.Rules.Tests.Reading;

/// <summary>Writes a reader's own description of its file as JSON Schema (draft 2020-12), for editors.</summary>
internal static class ShapeSchema
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the schema.</summary>
    /// <param name="title">The file's name.</param>
    /// <param name="root">What the file holds.</param>
    public static string Generate(string title, ObjectShape root)
    {
        var definitions = new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal);
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = title,
        };
        Merge(schema, Closed(root, definitions));
        schema["$defs"] = new JsonObject(definitions);
        return schema.ToJsonString(Layout) + "\n";
    }

    private static JsonObject Of(Shape shape, IDictionary<string, JsonNode?> definitions) => shape switch
    {
        TextShape text => Text(text),
        ListShape list => new JsonObject
        {
            ["description"] = list.Description,
            ["type"] = "array",
            ["minItems"] = 1,
            ["items"] = Of(list.Item, definitions),
        },
        NamesShape names => new JsonObject
        {
            ["description"] = names.Description,
            ["type"] = "object",
            ["minProperties"] = 1,
            ["additionalProperties"] = Of(names.Value, definitions),
        },
        ShortOrLongShape either => new JsonObject
        {
            ["description"] = either.Description,
            ["anyOf"] = new JsonArray(Text(either.Short), Of(either.Long, definitions)),
        },
        ObjectShape known => Reference(known, definitions),
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };

    private static JsonObject Text(TextShape text)
    {
        if (text.SchemaType != "string")
        {
            return new JsonObject { ["description"] = text.Description, ["type"] = text.SchemaType.Split(' ') is [var one] ? one : new JsonArray([.. text.SchemaType.Split(' ')]) };
        }

        var schema = new JsonObject { ["description"] = text.Description, ["type"] = "string", ["minLength"] = 1 };
        if (text.Pattern is { } pattern)
        {
            schema["pattern"] = pattern.ToString();
        }

        if (!text.Choices.IsEmpty)
        {
            schema["enum"] = new JsonArray([.. text.Choices]);
        }

        return schema;
    }

    private static JsonObject Reference(ObjectShape shape, IDictionary<string, JsonNode?> definitions)
    {
        var words = shape.Name.Replace("`", "", StringComparison.Ordinal).Split(' ');
        var name = words[0] + string.Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        definitions.TryAdd(name, Closed(shape, definitions));
        return new JsonObject { ["$ref"] = $"#/$defs/{name}" };
    }

    private static JsonObject Closed(ObjectShape shape, IDictionary<string, JsonNode?> definitions)
    {
        var schema = new JsonObject
        {
            ["description"] = shape.Description,
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = new JsonArray([.. shape.Keys.Where(key => key.IsRequired).Select(key => key.Name)]),
            ["properties"] = new JsonObject(shape.Keys.Select(key => KeyValuePair.Create<string, JsonNode?>(key.Name, Of(key.Value, definitions)))),
        };
        if (!shape.ExactlyOneOf.IsEmpty)
        {
            schema["oneOf"] = new JsonArray([.. shape.ExactlyOneOf.Select(name => new JsonObject { ["required"] = new JsonArray(name) })]);
        }

        return schema;
    }

    private static void Merge(JsonObject target, JsonObject source)
    {
        foreach (var (name, value) in source)
        {
            target[name] = value?.DeepClone();
        }
    }
}
