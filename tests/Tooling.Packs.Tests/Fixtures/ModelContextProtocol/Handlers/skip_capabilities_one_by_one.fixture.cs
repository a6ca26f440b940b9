using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public static class Configuration
{
    public static void Announce(McpServerOptions server, McpClientOptions client)
    {
        server.Capabilities = new();
        server.Capabilities.Tools = new ToolsCapability { ListChanged = true };
        server.Capabilities.Resources = new() { Subscribe = true, ListChanged = true };
        (client.Capabilities ??= new()).Roots = new RootsCapability { ListChanged = true };
    }
}
