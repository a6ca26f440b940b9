using ModelContextProtocol.Server;

[McpServerToolType]
public static class Tools
{
    [McpServerTool(Name = "time.current-2_B", Title = "What time is it?")]
    public static string Time() => "noon";

    public static McpServerTool Create(string name) => McpServerTool.Create(() => 1, new() { Name = name });
}

[McpServerPromptType]
public static class Prompts
{
    [McpServerPrompt(Name = "say hello")]
    public static string Hello() => "Hello";
}

[McpServerResourceType]
public static class Resources
{
    [McpServerResource(UriTemplate = "docs://a", Name = "the docs", MimeType = "text/plain")]
    public static string Docs() => "";
}
