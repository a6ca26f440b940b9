// expect: MCPM1002, MCPM1003, MCPM1007, MCPM1022 x2, MCPM2001, MCPM3001
using ModelContextProtocol.Protocol.Transport;
using ModelContextProtocol.Protocol.Types;
using ModelContextProtocol.Server;

static class Program
{
    static async Task Main()
    {
        McpServerOptions options = new()
        {
            ServerInfo = new Implementation { Name = "first", Version = "1.0" },
            Capabilities = new ServerCapabilities
            {
                Tools = new ToolsCapability
                {
                    ListToolsHandler = (request, token) => ValueTask.FromResult(new ListToolsResult { Tools = [new Tool { Name = "echo" }] }),
                    CallToolHandler = (request, token) => ValueTask.FromResult(new CallToolResponse { Content = [new Content { Text = "done", Type = "text" }] }),
                },
            },
        };
        ITransport transport = new StdioServerTransport("first");
        await using IMcpServer server = McpServerFactory.Create(transport, options);
        await server.RunAsync();
    }
}
-----
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

static class Program
{
    static async Task Main()
    {
        McpServerOptions options = new()
        {
            ServerInfo = new Implementation { Name = "first", Version = "1.0" },
            Handlers = new McpServerHandlers
            {
                ListToolsHandler = (request, token) => ValueTask.FromResult(new ListToolsResult { Tools = [new Tool { Name = "echo" }] }),
                CallToolHandler = (request, token) => ValueTask.FromResult(new CallToolResult { Content = [new TextContentBlock { Text = "done" }] }),
            },
        };
        ITransport transport = new StdioServerTransport("first");
        await using McpServer server = McpServer.Create(transport, options);
        await server.RunAsync();
    }
}
