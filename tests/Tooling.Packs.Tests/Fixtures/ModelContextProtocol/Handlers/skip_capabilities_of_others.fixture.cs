// manual: MCPM3001 x4
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public static class Configurator
{
    public static void Configure(this McpServerOptions options) => options.Capabilities = new() { Tools = Tools(), Prompts = Prompts() };

    /// <summary>More than handlers.</summary>
    private static ToolsCapability Tools() => new() { ListChanged = true, ListToolsHandler = (request, token) => new(new ListToolsResult()) };

    /// <summary>There is no place for a variable.</summary>
    private static PromptsCapability? Prompts() => new()
    {
        ListPromptsHandler = (request, token) => new(new ListPromptsResult()),
        GetPromptHandler = (request, token) => throw new NotSupportedException(),
    };

    /// <summary>Capabilities that are no options.</summary>
    private static ServerCapabilities Other(ResourcesCapability resources) => new() { Resources = resources };

    private static ResourcesCapability Resources() => new() { ListResourcesHandler = (request, token) => new(new ListResourcesResult()) };
}
