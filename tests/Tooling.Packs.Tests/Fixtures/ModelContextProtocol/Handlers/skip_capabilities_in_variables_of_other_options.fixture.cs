// manual: MCPM3001 x2
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public static class Servers
{
    private static McpServerOptions Current => new();

    public static void Add(McpServerOptions options, McpServerOptions others)
    {
        var tools = options.Capabilities!.Tools!;
        options = others;
        tools.ListToolsHandler = (request, token) => new(new ListToolsResult());

        var prompts = Current.Capabilities!.Prompts!;
        prompts.ListPromptsHandler = (request, token) => new(new ListPromptsResult());
    }
}
