// manual: MCPM9003 x5
using System.Text.Json;
using ModelContextProtocol.Protocol;

public static class Forms
{
    public static JsonElement? Of(ElicitResult result) => result.Content;

    public static bool IsObject(ElicitResult result) => result.Content is { ValueKind: JsonValueKind.Object };

    public static bool IsText(ElicitResult result) => result.Content is JsonElement fields && fields.ValueKind == JsonValueKind.String;

    public static JsonElement Or(ElicitResult result, JsonElement other)
    {
        var content = result.Content;
        content ??= other;
        return content.Value;
    }

    public static JsonElement Utf8(ElicitResult result) => result.Content?.GetProperty("name"u8) ?? default;
}
