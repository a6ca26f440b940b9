using ModelContextProtocol;
using ModelContextProtocol.Client;

public sealed record McpServerConfig(string TransportType, string Command);

public static class Configs
{
    public static McpServerConfig Default { get; } = new("stdio", "npx") { TransportType = "sse" };

    public static StdioClientTransportOptions ToOptions(this McpServerConfig config) => new() { Name = config.TransportType, Command = config.Command };
}
