using System.ComponentModel;
using System.Reflection;
using Microsoft.Extensions.AI;
using ModelContextProtocol.Server;

[McpServerToolType]
public static class Tools
{
    [McpServerTool(Name = "GetAlerts", ReadOnly = true), Description("Alerts")]
    public static string GetAlerts() => "";

    [McpServerTool]
    public static string echo(string message) => message;

    [McpServerTool]
    public static string get_weather_2() => "";

    public static McpServerTool Lambda() => McpServerTool.Create((string text) => text);

    public static McpServerTool Named() => McpServerTool.Create(GetAlerts);

    public static McpServerTool Given() => McpServerTool.Create(echo, new McpServerToolCreateOptions { Name = "Echo" });

    public static McpServerTool Found(MethodInfo method) => McpServerTool.Create(method);

    public static McpServerTool Function(AIFunction function) => McpServerTool.Create(function);

    public static McpServerPrompt Prompt() => McpServerPrompt.Create(echo);
}
