using System.Text.Json;

public sealed class Answer
{
    public JsonElement? Content { get; set; }

    public static bool Has(Answer answer) => answer.Content.HasValue && answer.Content.Value.TryGetProperty("name", out _);
}
