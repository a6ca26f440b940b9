// What rules ask for of the builder of servers of 0.5 and 0.6.
#nullable enable
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

[assembly: System.Reflection.AssemblyVersion("0.6.0.0")]

namespace Microsoft.Extensions.DependencyInjection
{
    public interface IMcpServerBuilder;

    public static class McpServerServiceCollectionExtensions
    {
        public static IMcpServerBuilder AddMcpServer(this IServiceCollection services) => throw new System.NotSupportedException();
    }

    public static class McpServerBuilderExtensions
    {
        public static IMcpServerBuilder WithStdioServerTransport(this IMcpServerBuilder builder) => builder;

        public static IMcpServerBuilder AddCallToolFilter(this IMcpServerBuilder builder, McpRequestFilter<CallToolRequestParams, CallToolResult> filter) => builder;

        public static IMcpServerBuilder AddListToolsFilter(this IMcpServerBuilder builder, McpRequestFilter<ListToolsRequestParams, ListToolsResult> filter) => builder;
    }
}
