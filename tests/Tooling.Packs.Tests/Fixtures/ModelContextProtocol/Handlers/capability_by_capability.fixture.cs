// expect: MCPM1007, MCPM3001 x4
// manual: MCPM3001
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public interface IOperations
{
    ValueTask<ListToolsResult> ListAsync(RequestContext<ListToolsRequestParams> request, CancellationToken token);

    ValueTask<CallToolResponse> CallAsync(RequestContext<CallToolRequestParams> request, CancellationToken token);
}

public static class Configuration
{
    private static readonly McpServerOptions Shared = new() { Capabilities = new() };

    public static void Configure(OptionsBuilder<McpServerOptions> builder, McpServerTool tool)
    {
        builder.Configure<IOperations>((options, operations) =>
        {
            if (options.Capabilities == null)
            {
                options.Capabilities = new ServerCapabilities();
            }

            options.Capabilities.Tools = new ToolsCapability()
            {
                // What can be called.
                ListToolsHandler = operations.ListAsync,
                CallToolHandler = operations.CallAsync, // and how
            };
            options.Capabilities!.Prompts = new()
            {
                ListChanged = true,
                ListPromptsHandler = (request, token) =>
                {
                    return new(new ListPromptsResult());
                },
            };
        });
        builder.Configure(o => o.Capabilities!.Completions = new() { CompleteHandler = (request, token) => new(new CompleteResult()) });
        builder.Configure(o => (o.Capabilities ??= new()).Tools = new() { ToolCollection = [tool] });
    }

    public static void Client(McpClientOptions options)
    {
        options.Capabilities = new();
        if (options.Capabilities is not null) options.Capabilities.Roots = new() { RootsHandler = (request, token) => new(new ListRootsResult { Roots = [] }) };
        Shared.Capabilities!.Tools = new() { ListChanged = true };
    }
}
-----
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public interface IOperations
{
    ValueTask<ListToolsResult> ListAsync(RequestContext<ListToolsRequestParams> request, CancellationToken token);

    ValueTask<CallToolResult> CallAsync(RequestContext<CallToolRequestParams> request, CancellationToken token);
}

public static class Configuration
{
    private static readonly McpServerOptions Shared = new() { Capabilities = new() };

    public static void Configure(OptionsBuilder<McpServerOptions> builder, McpServerTool tool)
    {
        builder.Configure<IOperations>((options, operations) =>
        {
            if (options.Capabilities == null)
            {
                options.Capabilities = new ServerCapabilities();
            }

            // What can be called.
            options.Handlers.ListToolsHandler = operations.ListAsync;
            // and how
            options.Handlers.CallToolHandler = operations.CallAsync;
            options.Capabilities!.Prompts = new()
            {
                ListChanged = true,
            };
            options.Handlers.ListPromptsHandler = (request, token) =>
            {
                return new(new ListPromptsResult());
            };
        });
        builder.Configure(o => o.Handlers.CompleteHandler = (request, token) => new(new CompleteResult()));
        builder.Configure(o => (o.Capabilities ??= new()).Tools = new() { ToolCollection = [tool] });
    }

    public static void Client(McpClientOptions options)
    {
        options.Capabilities = new();
        if (options.Capabilities is not null) options.Handlers.RootsHandler = (request, token) => new(new ListRootsResult { Roots = [] });
        Shared.Capabilities!.Tools = new() { ListChanged = true };
    }
}
