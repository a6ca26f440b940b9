// expect: MCPM1002, MCPM1007 x3, MCPM3001 x7
// manual: MCPM3001
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public static class Servers
{
    public static void Register(IServiceCollection services, McpServerTool tool)
    {
        services.AddMcpServer(options =>
        {
            options.ServerInfo = new() { Name = "a", Version = "1" };
            options.Capabilities = new()
            {
                Tools = new()
                {
                    ListToolsHandler = async (request, token) =>
                    {
                        await Task.Yield();
                        return new ListToolsResult();
                    },
                    ToolCollection = [tool],
                },
            };
        });
        services.Configure<McpServerOptions>(o => o.Capabilities = new() { Prompts = new() { ListPromptsHandler = (r, t) => new(new ListPromptsResult()) } });
        services.Configure<McpServerOptions>(o =>
        {
            o.Capabilities!.Tools!.CallToolHandler = (r, t) => new(new CallToolResponse());
            o.Capabilities.Tools.ToolCollection ??= [];
            o.Capabilities.Tools.ToolCollection.Add(tool);
        });
    }

    public static McpServerOptions Kept() => new()
    {
        Capabilities = new()
        {
            Logging = new(),
            Tools = new() { ListChanged = true, CallToolHandler = (r, t) => new(new CallToolResponse()) },
            Resources = new()
            {
                Subscribe = true,
                ListResourcesHandler = (r, t) => new(new ListResourcesResult()),
                ReadResourceHandler = (r, t) => new(new ReadResourceResult()),
            },
            NotificationHandlers = [],
        },
        ServerInstructions = "Be kind.",
    };

    public static ServerCapabilities Apart() => new() { Tools = new() { CallToolHandler = (r, t) => new(new CallToolResponse()) } };

    public static int Count(IMcpServer server) => server.ServerOptions.Capabilities?.Tools?.ToolCollection?.Count ?? 0;
}
-----
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public static class Servers
{
    public static void Register(IServiceCollection services, McpServerTool tool)
    {
        services.AddMcpServer(options =>
        {
            options.ServerInfo = new() { Name = "a", Version = "1" };
            options.ToolCollection = [tool];
            options.Handlers = new()
            {
                ListToolsHandler = async (request, token) =>
                {
                    await Task.Yield();
                    return new ListToolsResult();
                },
            };
        });
        services.Configure<McpServerOptions>(o => o.Handlers = new() { ListPromptsHandler = (r, t) => new(new ListPromptsResult()) });
        services.Configure<McpServerOptions>(o =>
        {
            o.Handlers.CallToolHandler = (r, t) => new(new CallToolResult());
            o.ToolCollection ??= [];
            o.ToolCollection.Add(tool);
        });
    }

    public static McpServerOptions Kept() => new()
    {
        Capabilities = new()
        {
            Logging = new(),
            Tools = new() { ListChanged = true },
            Resources = new()
            {
                Subscribe = true,
            },
        },
        Handlers = new()
        {
            CallToolHandler = (r, t) => new(new CallToolResult()),
            ListResourcesHandler = (r, t) => new(new ListResourcesResult()),
            ReadResourceHandler = (r, t) => new(new ReadResourceResult()),
            NotificationHandlers = [],
        },
        ServerInstructions = "Be kind.",
    };

    public static ServerCapabilities Apart() => new() { Tools = new() { CallToolHandler = (r, t) => new(new CallToolResult()) } };

    public static int Count(McpServer server) => server.ServerOptions.ToolCollection?.Count ?? 0;
}
