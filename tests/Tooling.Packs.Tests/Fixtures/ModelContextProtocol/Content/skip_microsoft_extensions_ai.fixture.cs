using Microsoft.Extensions.AI;
using ModelContextProtocol.Client;

public static class Use
{
    public static string Text(ChatMessage message) => string.Concat(message.Contents.OfType<TextContent>().Select(c => c.Text));

    public static string Join(IEnumerable<McpClientTool> tools) => string.Join(", ", tools.Where(t => t.Name == "text").Select(t => t.Name));
}
