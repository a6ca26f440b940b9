// expect: MCPM1032 x9
using System.Text.Json;
using ModelContextProtocol.Protocol;

public static class Forms
{
    public static string Read(ElicitResult result)
    {
        if (result.Action != "accept" || !result.Content.HasValue)
        {
            return "";
        }

        if (result.Content.Value.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String)
        {
            return name.GetString()!;
        }

        return result.Content.Value.GetProperty("age" /* in years */).GetInt32() + result.Content?.GetProperty("city").GetString();
    }

    public static bool Has(ElicitResult result) => result.Content is { } fields && fields.TryGetProperty("name", out _);

    public static string Text(ElicitResult result) => result.Content is JsonElement fields ? fields.GetProperty("a").ToString() + fields.GetProperty("b") : "";

    public static int Sum(ElicitResult result)
    {
        JsonElement? content = result.Content;
        if (content is null)
        {
            return 0;
        }

        var fields = content.Value;
        return fields.GetProperty("a").GetInt32() + fields.GetProperty("b").GetInt32();
    }

    public static bool IsEmpty(ElicitResult result) => !result.Content.HasValue == true;

    public static int Age(ElicitResult result) => (result.Content ?? throw new InvalidOperationException("Nothing")).GetProperty("age").GetInt32();
}
-----
using System.Text.Json;
using ModelContextProtocol.Protocol;

public static class Forms
{
    public static string Read(ElicitResult result)
    {
        if (result.Action != "accept" || result.Content == null)
        {
            return "";
        }

        if (result.Content.TryGetValue("name", out var name) && name.ValueKind == JsonValueKind.String)
        {
            return name.GetString()!;
        }

        return result.Content["age" /* in years */].GetInt32() + result.Content?["city"].GetString();
    }

    public static bool Has(ElicitResult result) => result.Content is { } fields && fields.TryGetValue("name", out _);

    public static string Text(ElicitResult result) => result.Content is { } fields ? fields["a"].ToString() + fields["b"] : "";

    public static int Sum(ElicitResult result)
    {
        var content = result.Content;
        if (content is null)
        {
            return 0;
        }

        var fields = content;
        return fields["a"].GetInt32() + fields["b"].GetInt32();
    }

    public static bool IsEmpty(ElicitResult result) => result.Content == null == true;

    public static int Age(ElicitResult result) => (result.Content ?? throw new InvalidOperationException("Nothing"))["age"].GetInt32();
}
