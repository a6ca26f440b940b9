// expect: MCPM1007, MCPM2001, MCPM3001 x4
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public sealed class Host
{
    private readonly ClientCapabilities _capabilities = new() { Sampling = new() { SamplingHandler = SampleAsync } };

    private static ServerCapabilities Prompts => new ServerCapabilities { Prompts = new PromptsCapability() { ListPromptsHandler = Handlers.PromptsAsync } };

    public McpServerOptions InVariable()
    {
        var capabilities = new ServerCapabilities
        {
            // What is told of tools.
            Tools = new ToolsCapability
            {
                ListChanged = true,
                ListToolsHandler = Handlers.ListAsync,
                CallToolHandler = (request, token) => new(new CallToolResponse { Content = [new() { Type = "text", Text = "said" }] }),
            },
            Prompts = new() { ListPromptsHandler = (request, token) => new(new ListPromptsResult()) },
            Logging = new LoggingCapability(),
        };
        return new McpServerOptions
        {
            ServerInfo = new() { Name = "variable", Version = "1.0" },
            Capabilities = capabilities,
        };
    }

    public McpServerOptions InMethod() => new() { ServerInfo = new() { Name = "method", Version = "1.0" }, Capabilities = Build() };

    public void InProperty(McpServerOptions options)
    {
        options.Capabilities = Prompts;
    }

    public McpClientOptions InField()
    {
        var options = new McpClientOptions();
        options.Capabilities = _capabilities;
        return options;
    }

    private static ServerCapabilities Build()
    {
        return new() { Tools = new() { ListToolsHandler = Handlers.ListAsync } };
    }

    private static ValueTask<CreateMessageResult> SampleAsync(CreateMessageRequestParams? request, IProgress<ModelContextProtocol.ProgressNotificationValue> progress, CancellationToken token) => throw new NotSupportedException();
}

public static class Handlers
{
    public static ValueTask<ListToolsResult> ListAsync(RequestContext<ListToolsRequestParams> request, CancellationToken token) => new(new ListToolsResult());

    public static ValueTask<ListPromptsResult> PromptsAsync(RequestContext<ListPromptsRequestParams> request, CancellationToken token) => new(new ListPromptsResult());
}
-----
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public sealed class Host
{
    private readonly ClientCapabilities _capabilities = new() { Sampling = new() };

    private static ServerCapabilities Prompts => new ServerCapabilities { Prompts = new PromptsCapability() };

    public McpServerOptions InVariable()
    {
        var capabilities = new ServerCapabilities
        {
            // What is told of tools.
            Tools = new ToolsCapability
            {
                ListChanged = true,
            },
            Prompts = new(),
            Logging = new LoggingCapability(),
        };
        return new McpServerOptions
        {
            ServerInfo = new() { Name = "variable", Version = "1.0" },
            Capabilities = capabilities,
            Handlers = new McpServerHandlers
            {
                ListToolsHandler = Handlers.ListAsync,
                CallToolHandler = (request, token) => new(new CallToolResult { Content = [new TextContentBlock { Text = "said" }] }),
                ListPromptsHandler = (request, token) => new(new ListPromptsResult()),
            },
        };
    }

    public McpServerOptions InMethod() => new() { ServerInfo = new() { Name = "method", Version = "1.0" }, Capabilities = Build(), Handlers = new McpServerHandlers { ListToolsHandler = Handlers.ListAsync } };

    public void InProperty(McpServerOptions options)
    {
        options.Capabilities = Prompts;
        options.Handlers = new McpServerHandlers { ListPromptsHandler = Handlers.PromptsAsync };
    }

    public McpClientOptions InField()
    {
        var options = new McpClientOptions();
        options.Capabilities = _capabilities;
        options.Handlers = new McpClientHandlers { SamplingHandler = SampleAsync };
        return options;
    }

    private static ServerCapabilities Build()
    {
        return new() { Tools = new() };
    }

    private static ValueTask<CreateMessageResult> SampleAsync(CreateMessageRequestParams? request, IProgress<ModelContextProtocol.ProgressNotificationValue> progress, CancellationToken token) => throw new NotSupportedException();
}

public static class Handlers
{
    public static ValueTask<ListToolsResult> ListAsync(RequestContext<ListToolsRequestParams> request, CancellationToken token) => new(new ListToolsResult());

    public static ValueTask<ListPromptsResult> PromptsAsync(RequestContext<ListPromptsRequestParams> request, CancellationToken token) => new(new ListPromptsResult());
}
