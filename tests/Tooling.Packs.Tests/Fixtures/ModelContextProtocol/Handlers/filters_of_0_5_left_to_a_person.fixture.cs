// library: legacy-0.6
// manual: MCPM1023 x3
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

static class Setup
{
    static async Task AddAsync(IMcpServerBuilder builder, Task<McpRequestFilter<CallToolRequestParams, CallToolResult>> filter)
    {
        builder.AddCallToolFilter(await filter);
        McpServerBuilderExtensions.AddListToolsFilter(builder, next => next);
    }

    static void Configure(McpServerOptions options, IEnumerable<McpRequestFilter<CallToolRequestParams, CallToolResult>> filters) => options.Filters.CallToolFilters.AddRange(filters);
}
