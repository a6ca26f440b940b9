using System.ComponentModel;
using Microsoft.Extensions.AI;
using ModelContextProtocol.Server;

namespace McpServer;

/// <summary>What an assistant can be asked about notes.</summary>
[McpServerPromptType]
internal sealed class NotePrompts
{
    [McpServerPrompt(Name = "summary"), Description("Asks for a summary.")]
    public static ChatMessage Summary([Description("The note.")] string name) => new(ChatRole.User, $"Summarize the note {name}.");
}
