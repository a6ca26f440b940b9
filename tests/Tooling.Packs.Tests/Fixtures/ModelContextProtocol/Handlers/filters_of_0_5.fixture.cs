// library: legacy-0.6
// expect: MCPM1023 x4
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

static class Setup
{
    static void Add(IServiceCollection services) => services
        .AddMcpServer()
        .WithStdioServerTransport()
        .AddListToolsFilter(next => next)
        .AddCallToolFilter(next => async (request, token) =>
        {
            // before
            return await next(request, token);
        });

    static void Other(IMcpServerBuilder builder, McpRequestFilter<CallToolRequestParams, CallToolResult> filters)
    {
        builder.AddCallToolFilter(filters);
    }

    static void Configure(McpServerOptions options)
    {
        options.Filters.CallToolFilters.Add(next => next);
        options.Handlers.CallToolHandler = (request, token) => new(new CallToolResult());
    }
}
-----
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

static class Setup
{
    static void Add(IServiceCollection services) => services
        .AddMcpServer()
        .WithStdioServerTransport()
        .WithRequestFilters(filters => filters.AddListToolsFilter(next => next))
        .WithRequestFilters(filters => filters.AddCallToolFilter(next => async (request, token) =>
        {
            // before
            return await next(request, token);
        }));

    static void Other(IMcpServerBuilder builder, McpRequestFilter<CallToolRequestParams, CallToolResult> filters)
    {
        builder.WithRequestFilters(filters2 => filters2.AddCallToolFilter(filters));
    }

    static void Configure(McpServerOptions options)
    {
        options.Filters.Request.CallToolFilters.Add(next => next);
        options.Handlers.CallToolHandler = (request, token) => new(new CallToolResult());
    }
}
