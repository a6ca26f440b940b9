using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Reporting;

namespace Tooling.Packs.Inventory.AIFunctions;

/// <summary>The parameters that a JSON schema of an object describes (JSON Schema 2020-12: <c>properties</c>, <c>required</c>, <c>type</c>, <c>default</c>, <c>description</c>).</summary>
internal static class SchemaParameters
{
    /// <summary>Reads them.</summary>
    /// <param name="schema">The schema; null where it is not known.</param>
    /// <returns>In the schema's order; none where it has none, or is not known.</returns>
    public static ImmutableArray<ToolParameter> Of(JsonValue? schema) => schema is not JsonMapping mapping || mapping.Find("properties") is not JsonMapping properties ? [] :
        properties.Properties.Select(property => Of(property.Name, property.Value as JsonMapping, IsRequired(mapping, property.Name))).ToImmutableArray();

    private static ToolParameter Of(string name, JsonMapping? schema, bool isRequired) => new()
    {
        Name = name,
        Kind = ToolParameterKind.Option,
        Type = TypeOf(schema),
        IsRequired = isRequired,
        Default = schema?.Find("default") switch
        {
            JsonScalar { IsString: true } text => SymbolDisplay.FormatLiteral(text.Text, quote: true),
            JsonScalar { Text: not "null" } literal => literal.Text,
            _ => null,
        },
        Description = schema?.TextOf("description"),
    };

    private static bool IsRequired(JsonMapping schema, string name) => schema.Find("required") is JsonList required && required.Texts.Contains(name, StringComparer.Ordinal);

    private static string TypeOf(JsonMapping? schema) => schema?.Find("type") switch
    {
        JsonScalar { IsString: true } word => TypeOf(word.Text, schema),
        JsonList words when words.Texts.Where(word => word != "null").ToList() is [var only] => TypeOf(only, schema) + (words.Items.Length > 1 ? "?" : string.Empty),
        _ => "object",
    };

    private static string TypeOf(string word, JsonMapping schema) => word switch
    {
        "string" => "string",
        "integer" => "int",
        "number" => "double",
        "boolean" => "bool",
        "array" => TypeOf(schema.Find("items") as JsonMapping) + "[]",
        _ => "object",
    };
}
