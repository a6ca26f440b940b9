using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public static class Options
{
    public static McpServerOptions Server() => new() { Capabilities = new() { Tools = new() { ListChanged = true }, Logging = new() } };

    public static McpClientOptions Client() => new() { Capabilities = new() { Roots = new() { ListChanged = true } } };
}
