// expect: MCPM1002, MCPM1003, MCPM1005, MCPM1020, MCPM3001 x2
using Microsoft.Extensions.AI;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

public static class Clients
{
    public static Task<IMcpClient> CreateAsync(IClientTransport transport, IChatClient chat) => McpClientFactory.CreateAsync(transport, new()
    {
        ClientInfo = new() { Name = "a", Version = "1" },
        Capabilities = new() { Sampling = new() { SamplingHandler = chat.CreateSamplingHandler() } },
    });

    public static McpClientOptions Roots() => new McpClientOptions
    {
        Capabilities = new ClientCapabilities
        {
            Roots = new RootsCapability
            {
                ListChanged = true,
                RootsHandler = (request, token) => new ValueTask<ListRootsResult>(new ListRootsResult { Roots = [] }),
            },
            Elicitation = new ElicitationCapability { ElicitationHandler = (request, token) => new(new ElicitResult { Action = "decline" }) },
            NotificationHandlers = [new(NotificationMethods.ToolListChangedNotification, (notification, token) => default)],
        },
    };
}
-----
using Microsoft.Extensions.AI;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

public static class Clients
{
    public static Task<McpClient> CreateAsync(IClientTransport transport, IChatClient chat) => McpClient.CreateAsync(transport, new()
    {
        ClientInfo = new() { Name = "a", Version = "1" },
        Handlers = new() { SamplingHandler = chat.CreateSamplingHandler() },
    });

    public static McpClientOptions Roots() => new McpClientOptions
    {
        Capabilities = new ClientCapabilities
        {
            Roots = new RootsCapability
            {
                ListChanged = true,
            },
        },
        Handlers = new McpClientHandlers
        {
            RootsHandler = (request, token) => new ValueTask<ListRootsResult>(new ListRootsResult { Roots = [] }),
            ElicitationHandler = (request, token) => new(new ElicitResult { Action = "decline" }),
            NotificationHandlers = [new(NotificationMethods.ToolListChangedNotification, (notification, token) => default)],
        },
    };
}
