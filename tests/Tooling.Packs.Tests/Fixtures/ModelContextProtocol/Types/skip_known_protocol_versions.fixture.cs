using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public static class Versions
{
    public static McpServerOptions Server(string version) => new() { ProtocolVersion = version };

    public static McpClientOptions Client() => new() { ProtocolVersion = "2024-11-05" };

    public static InitializeResult Result() => new() { ProtocolVersion = "1.0", Capabilities = new(), ServerInfo = new() { Name = "a", Version = "1" } };
}
