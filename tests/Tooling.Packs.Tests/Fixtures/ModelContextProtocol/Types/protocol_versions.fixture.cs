// expect: MCPM3008 x3
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public static class Versions
{
    private const string Newest = "2025-13-01";

    public static McpServerOptions Server() => new() { ProtocolVersion = "1.0" };

    public static void Set(McpClientOptions client)
    {
        client.ProtocolVersion = Newest; // not yet
        client.ProtocolVersion = "2024";
    }
}
