// expect: MCPM3007 x3
// manual: MCPM3007 x2
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public sealed class Handlers(IOptions<McpServerHandlers> options)
{
    public bool Lists => options.Value.ListToolsHandler is not null;

    public static void Configure(IServiceCollection services, IServiceProvider provider)
    {
        services.Configure<McpServerHandlers>(h =>
        {
            // Both.
            h.ListToolsHandler = (request, token) => new(new ListToolsResult());
            h.ListPromptsHandler = (request, token) => new(new ListPromptsResult());
        });
        services.PostConfigure<McpServerHandlers>(h => h.ListToolsHandler ??= (request, token) => new(new ListToolsResult()));
        services.Configure<McpServerHandlers>(Fill);
        var handlers = provider.GetRequiredService<IOptions<McpServerHandlers>>().Value;
        Console.WriteLine(handlers.ListToolsHandler);
    }

    private static void Fill(McpServerHandlers handlers) => handlers.ListToolsHandler = null;
}
-----
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public sealed class Handlers(IOptions<McpServerHandlers> options)
{
    public bool Lists => options.Value.ListToolsHandler is not null;

    public static void Configure(IServiceCollection services, IServiceProvider provider)
    {
        services.Configure<McpServerOptions>(h =>
        {
            // Both.
            h.Handlers.ListToolsHandler = (request, token) => new(new ListToolsResult());
            h.Handlers.ListPromptsHandler = (request, token) => new(new ListPromptsResult());
        });
        services.PostConfigure<McpServerOptions>(h => h.Handlers.ListToolsHandler ??= (request, token) => new(new ListToolsResult()));
        services.Configure<McpServerHandlers>(Fill);
        var handlers = provider.GetRequiredService<IOptions<McpServerOptions>>().Value.Handlers;
        Console.WriteLine(handlers.ListToolsHandler);
    }

    private static void Fill(McpServerHandlers handlers) => handlers.ListToolsHandler = null;
}
