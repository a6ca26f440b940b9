// expect: MCPM3001 x3
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public static class Servers
{
    public static void Add(McpServerOptions options)
    {
        var tools = options.Capabilities!.Tools!;
        tools.ListToolsHandler = (request, token) => new(new ListToolsResult());
        if (options.Capabilities?.Prompts is { } prompts)
        {
            prompts.ListPromptsHandler = (request, token) => new(new ListPromptsResult());
            prompts.ListChanged = true;
        }

        var capabilities = options.Capabilities!;
        capabilities.Tools!.ToolCollection = [];
    }
}
-----
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public static class Servers
{
    public static void Add(McpServerOptions options)
    {
        var tools = options.Capabilities!.Tools!;
        options.Handlers.ListToolsHandler = (request, token) => new(new ListToolsResult());
        if (options.Capabilities?.Prompts is { } prompts)
        {
            options.Handlers.ListPromptsHandler = (request, token) => new(new ListPromptsResult());
            prompts.ListChanged = true;
        }

        var capabilities = options.Capabilities!;
        options.ToolCollection = [];
    }
}
