using System.ComponentModel;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace McpServer;

/// <summary>What an assistant can do with notes.</summary>
[McpServerToolType]
internal sealed class NoteTools
{
    [McpServerTool(Name = "count", ReadOnly = true), Description("Counts the notes that mention a word.")]
    public static int Count([Description("The word.")] string word, bool ignoreCase = false) =>
        Notes.All.Values.Count(text => text.Contains(word, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal));

    [McpServerTool(Name = "read"), Description("Reads a note.")]
    public static CallToolResponse Read(string name)
    {
        if (!Notes.All.TryGetValue(name, out var text))
        {
            return new CallToolResponse { IsError = true, Content = [new Content { Type = "text", Text = $"There is no note '{name}'." }] };
        }

        return new CallToolResponse { Content = [new Content { Type = "text", Text = text }] };
    }

    [McpServerTool(Name = "draw"), Description("Draws a note.")]
    public static IEnumerable<Content> Draw(string name = "tea")
    {
        yield return new Content { Type = "text", Text = name };
        yield return new Content { Type = "image", Data = Convert.ToBase64String([1, 2, 3]), MimeType = "image/png" };
    }

    [McpServerTool(Name = "burn"), Description("Refuses.")]
    public static string Burn() => throw new InvalidOperationException("Notes don't burn.");

    [McpServerTool(Name = "ask"), Description("Tells who asks.")]
    public static string Ask(IMcpServer server) => server.ClientInfo is null ? "nobody" : "somebody";
}
