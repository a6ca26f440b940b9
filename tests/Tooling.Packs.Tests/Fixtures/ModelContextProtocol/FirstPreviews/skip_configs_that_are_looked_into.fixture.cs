// library: legacy-0.1
// manual: MCPM1025 x4
using ModelContextProtocol;
using ModelContextProtocol.Client;

static class Configs
{
    public static McpServerConfig Server() => new()
    {
        Id = "everything",
        Name = "Everything",
        TransportType = "stdio",
        TransportOptions = new() { ["command"] = "npx" },
    };

    public static McpServerConfig Quiet(McpServerConfig config)
    {
        config.TransportOptions!["arguments"] = "--quiet";
        return config;
    }
}
