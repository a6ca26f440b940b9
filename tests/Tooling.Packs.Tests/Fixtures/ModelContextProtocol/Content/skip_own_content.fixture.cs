namespace Mine;

public class Content
{
    public string? Type { get; set; }

    public string? Text { get; set; }

    public string? Data { get; set; }
}

public class CallToolResponse
{
    public List<Content> Content { get; set; } = [];

    public bool IsError { get; set; }
}

public static class Use
{
    public static string? Run(CallToolResponse result)
    {
        var content = new Content { Type = "text", Text = "a" };
        result.Content.Add(content);
        return result.IsError ? result.Content.First(c => c.Type == "text").Text : content.Data;
    }
}
