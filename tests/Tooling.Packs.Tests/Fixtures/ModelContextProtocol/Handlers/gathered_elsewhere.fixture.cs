// expect: MCPM3001 x17, MCPM3012
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public sealed record Catalog(IReadOnlyList<Tool>? Tools, IReadOnlyList<Prompt>? Prompts);

public static class Configurator
{
    public static McpServerOptions? ToOptions(this Catalog catalog)
    {
        var prompts = catalog.ToPrompts();
        var tools = catalog.ToTools();
        if (prompts is null && tools is null)
        {
            return null;
        }

        return new()
        {
            ServerInfo = new() { Name = "catalog", Version = "1.0" },
            Capabilities = new()
            {
                Prompts = prompts,
                Tools = tools, // the tools
            },
        };
    }

    public static void Configure(this McpServerOptions options, Catalog catalog)
    {
        options.Capabilities = new() { Prompts = ToPrompts(catalog), Tools = catalog.ToTools(), Logging = new() };
    }

    public static void Add(this McpServerOptions options, Catalog catalog, ToolsCapability given)
    {
        options.Capabilities ??= new();
        options.Capabilities.Tools = given;
        options.Capabilities.Completions = Completions();
    }

    private static PromptsCapability? ToPrompts(this Catalog catalog)
    {
        if (catalog.Prompts is not { } prompts)
        {
            return null;
        }

        return new()
        {
            // Not one by one.
            ListPromptsHandler = (request, token) => new(new ListPromptsResult { Prompts = [.. prompts] }),
        };
    }

    private static ToolsCapability? ToTools(this Catalog catalog) => catalog.Tools is null ? null : new ToolsCapability
    {
        ListToolsHandler = (request, token) => new(new ListToolsResult { Tools = [.. catalog.Tools] }),
        CallToolHandler = (request, token) => throw new NotSupportedException(),
    };

    private static CompletionsCapability Completions()
    {
        CompletionsCapability completions = new();
        completions.CompleteHandler = (request, token) => new(new CompleteResult());
        return completions;
    }
}

public sealed class Clients
{
    private readonly SamplingCapability _sampling = new() { SamplingHandler = (request, progress, token) => throw new NotSupportedException() };

    public McpClientOptions Options() => new() { Capabilities = new() { Sampling = _sampling } };
}
-----
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public sealed record Catalog(IReadOnlyList<Tool>? Tools, IReadOnlyList<Prompt>? Prompts);

public static class Configurator
{
    public static McpServerOptions? ToOptions(this Catalog catalog)
    {
        var prompts = catalog.ToPrompts();
        var tools = catalog.ToTools();
        if (prompts is null && tools is null)
        {
            return null;
        }

        return new()
        {
            ServerInfo = new() { Name = "catalog", Version = "1.0" },
            // the tools
            Handlers = new()
            {
                ListPromptsHandler = prompts?.ListPromptsHandler,
                ListToolsHandler = tools?.ListToolsHandler,
                CallToolHandler = tools?.CallToolHandler,
            },
        };
    }

    public static void Configure(this McpServerOptions options, Catalog catalog)
    {
        var prompts = ToPrompts(catalog);
        var tools = catalog.ToTools();
        options.Capabilities = new() { Logging = new() };
        options.Handlers = new() { ListPromptsHandler = prompts?.ListPromptsHandler, ListToolsHandler = tools?.ListToolsHandler, CallToolHandler = tools?.CallToolHandler };
    }

    public static void Add(this McpServerOptions options, Catalog catalog, McpServerHandlers given)
    {
        options.Capabilities ??= new();
        options.Handlers.ListToolsHandler = given.ListToolsHandler;
        options.Handlers.CallToolHandler = given.CallToolHandler;
        var completions = Completions();
        options.Handlers.CompleteHandler = completions.CompleteHandler;
    }

    private static McpServerHandlers? ToPrompts(this Catalog catalog)
    {
        if (catalog.Prompts is not { } prompts)
        {
            return null;
        }

        return new()
        {
            // Not one by one.
            ListPromptsHandler = (request, token) => new(new ListPromptsResult { Prompts = [.. prompts] }),
        };
    }

    private static McpServerHandlers? ToTools(this Catalog catalog) => catalog.Tools is null ? null : new McpServerHandlers
    {
        ListToolsHandler = (request, token) => new(new ListToolsResult { Tools = [.. catalog.Tools] }),
        CallToolHandler = (request, token) => throw new NotSupportedException(),
    };

    private static McpServerHandlers Completions()
    {
        McpServerHandlers completions = new();
        completions.CompleteHandler = (request, token) => new(new CompleteResult());
        return completions;
    }
}

public sealed class Clients
{
    private readonly McpClientHandlers _sampling = new() { SamplingHandler = (request, progress, token) => throw new NotSupportedException() };

    public McpClientOptions Options() => new() { Handlers = new() { SamplingHandler = _sampling.SamplingHandler } };
}
