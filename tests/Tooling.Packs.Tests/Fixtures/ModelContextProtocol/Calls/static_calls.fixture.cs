// expect: MCPM1002 x3, MCPM1005 x9, MCPM1020 x2
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Microsoft.Extensions.AI;

/// <summary>Calls <see cref="McpClientExtensions"/>.</summary>
public static class Calls
{
    public static async Task RunAsync(Task<IMcpClient> connecting, IMcpServer server, IMcpEndpoint endpoint, IChatClient chat, CancellationToken token)
    {
        var client = await connecting;
        var tools = await McpClientExtensions.ListToolsAsync(client);
        var prompts = await McpClientExtensions.ListPromptsAsync(client, token);
        await McpClientExtensions.PingAsync(await connecting, token);
        await ModelContextProtocol.Client.McpClientExtensions.SetLoggingLevel(client, LoggingLevel.Info);
        await McpServerExtensions.RequestRootsAsync(server, new(), token);
        await McpEndpointExtensions.SendNotificationAsync<int>(endpoint, "test", 1, cancellationToken: token);
        var handler = McpClientExtensions.CreateSamplingHandler(chat);
        Console.WriteLine(nameof(McpClientExtensions.ListToolsAsync) + tools.Count + prompts.Count + handler);
    }
}
-----
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Microsoft.Extensions.AI;

/// <summary>Calls <see cref="McpClient"/>.</summary>
public static class Calls
{
    public static async Task RunAsync(Task<McpClient> connecting, McpServer server, McpSession endpoint, IChatClient chat, CancellationToken token)
    {
        var client = await connecting;
        var tools = await client.ListToolsAsync();
        var prompts = await client.ListPromptsAsync(cancellationToken: token);
        await (await connecting).PingAsync(cancellationToken: token);
        await client.SetLoggingLevelAsync(LoggingLevel.Info);
        await server.RequestRootsAsync(new(), token);
        await endpoint.SendNotificationAsync<int>("test", 1, cancellationToken: token);
        var handler = AIContentExtensions.CreateSamplingHandler(chat);
        Console.WriteLine(nameof(McpClient.ListToolsAsync) + tools.Count + prompts.Count + handler);
    }
}
