// expect: MCPM1032 x4
using System.Text.Json;
using ModelContextProtocol.Protocol;

public static class Forms
{
    public static string Raw(ElicitResult result) => result.Content!.Value.GetRawText();

    public static int Count(ElicitResult result)
    {
        var fields = result.Content!.Value;
        return fields.ValueKind == JsonValueKind.Object ? fields.EnumerateObject().Count() : 0;
    }

    public static ElicitResult Answer(JsonElement? answer) => new() { Action = "accept", Content = answer };

    public static ElicitResult Answer(bool isYes) => new() { Action = "accept", Content = JsonSerializer.SerializeToElement(new { isYes }) };

    public static ElicitResult Decline() => new() { Action = "decline", Content = null };
}
-----
using System.Text.Json;
using ModelContextProtocol.Protocol;

public static class Forms
{
    public static string Raw(ElicitResult result) => JsonSerializer.SerializeToElement(result.Content!).GetRawText();

    public static int Count(ElicitResult result)
    {
        var fields = JsonSerializer.SerializeToElement(result.Content!);
        return fields.ValueKind == JsonValueKind.Object ? fields.EnumerateObject().Count() : 0;
    }

    public static ElicitResult Answer(JsonElement? answer) => new() { Action = "accept", Content = answer?.EnumerateObject().ToDictionary(property => property.Name, property => property.Value) };

    public static ElicitResult Answer(bool isYes) => new() { Action = "accept", Content = JsonSerializer.SerializeToElement(new { isYes }).EnumerateObject().ToDictionary(property => property.Name, property => property.Value) };

    public static ElicitResult Decline() => new() { Action = "decline", Content = null };
}
