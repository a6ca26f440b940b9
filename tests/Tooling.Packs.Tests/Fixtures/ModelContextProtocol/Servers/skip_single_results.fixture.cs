using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.Extensions.AI;
using ModelContextProtocol.Server;

[McpServerToolType]
public static class Tools
{
    [McpServerTool(Name = "text")]
    public static Task<string> TextAsync() => Task.FromResult("a");

    [McpServerTool(Name = "numbers")]
    public static int[] Numbers() => [1, 2];

    [McpServerTool(Name = "contents")]
    public static IEnumerable<AIContent> Contents() => [new TextContent("a")];

    [McpServerTool(Name = "map")]
    public static Dictionary<string, string> Map() => [];

    public static string[] NoTool() => [];
}
