// expect: MCPM1002, MCPM1003, MCPM1005, MCPM1007, MCPM1008, MCPM1010 x2, MCPM2001, MCPM3001
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

McpServerOptions options = new()
{
    ServerInfo = new Implementation { Name = "MyServer", Version = "1.0.0" },
    Capabilities = new ServerCapabilities
    {
        Tools = new ToolsCapability
        {
            ListToolsHandler = (request, cancellationToken) =>
                ValueTask.FromResult(new ListToolsResult
                {
                    Tools =
                    [
                        new Tool
                        {
                            Name = "echo",
                            Description = "Echoes the input back to the client.",
                            InputSchema = JsonSerializer.Deserialize<JsonElement>("""{ "type": "object" }"""),
                        }
                    ]
                }),

            // Calls it.
            CallToolHandler = async (request, cancellationToken) =>
            {
                if (request.Params?.Name == "echo")
                {
                    if (request.Params.Arguments?.TryGetValue("message", out var message) is not true)
                    {
                        throw new McpException("Missing required argument 'message'");
                    }

                    if (request.Params?.Meta?.ProgressToken is { } token)
                    {
                        await request.Server.NotifyProgressAsync(token, new ProgressNotificationValue { Progress = 1 }, cancellationToken);
                    }

                    return new CallToolResponse
                    {
                        Content = [new Content() { Text = $"Echo: {message}", Type = "text" }]
                    };
                }

                throw new McpException($"Unknown tool: '{request.Params?.Name}'");
            },
        }
    },
};

await using IMcpServer server = McpServerFactory.Create(new StdioServerTransport("MyServer"), options);
await server.RunAsync();
-----
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

McpServerOptions options = new()
{
    ServerInfo = new Implementation { Name = "MyServer", Version = "1.0.0" },
    Handlers = new McpServerHandlers
    {
        ListToolsHandler = (request, cancellationToken) =>
            ValueTask.FromResult(new ListToolsResult
            {
                Tools =
                [
                    new Tool
                    {
                        Name = "echo",
                        Description = "Echoes the input back to the client.",
                        InputSchema = JsonSerializer.Deserialize<JsonElement>("""{ "type": "object" }"""),
                    }
                ]
            }),
        // Calls it.
        CallToolHandler = async (request, cancellationToken) =>
        {
            if (request.Params?.Name == "echo")
            {
                if (request.Params.Arguments?.TryGetValue("message", out var message) is not true)
                {
                    throw new McpProtocolException("Missing required argument 'message'", McpErrorCode.InternalError);
                }

                if (request.Params?.ProgressToken is { } token)
                {
                    await request.Server.NotifyProgressAsync(token, new ProgressNotificationValue { Progress = 1 }, cancellationToken: cancellationToken);
                }

                return new CallToolResult
                {
                    Content = [new TextContentBlock() { Text = $"Echo: {message}" }]
                };
            }

            throw new McpProtocolException($"Unknown tool: '{request.Params?.Name}'", McpErrorCode.InternalError);
        }
    },
};

await using McpServer server = McpServer.Create(new StdioServerTransport("MyServer"), options);
await server.RunAsync();
