using System.ComponentModel;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Client;
using ModelContextProtocol.Server;

[McpServerToolType]
public static class EchoTool
{
    [McpServerTool(Name = "echo"), Description("Echoes the message back to the client.")]
    public static string Echo(string message) => $"hello {message}";
}

public static class Program
{
    public static void Register(IServiceCollection services) =>
        services.AddMcpServer().WithStdioServerTransport().WithToolsFromAssembly();

    public static async Task<string> UseAsync(McpClientTool tool, McpClientResource resource)
    {
        await tool.CallAsync();
        await resource.ReadAsync();
        return tool.Name + tool.AdditionalProperties.Count;
    }
}
