// library: legacy-0.1
// expect: MCPM1002, MCPM1003 x7, MCPM1022, MCPM1025 x12
using Microsoft.Extensions.Logging;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol.Transport;

McpClientOptions options = new() { ClientInfo = new() { Name = "demo", Version = "1.0" } };

// How to reach the server.
var config = new McpServerConfig
{
    Id = "time",
    Name = "Time MCP Server",
    TransportType = TransportTypes.StdIo,
    TransportOptions = new Dictionary<string, string>
    {
        // The command that starts the server.
        ["command"] = @"..\MCPServer\bin\MCPServer.exe", // built before
        ["arguments"] = "run --project \"C:\\My Servers\\Time\" --no-build",
        ["workingDirectory"] = Environment.CurrentDirectory,
        ["env:API_KEY"] = args[0],
        ["env:MODE"] = "test",
    }
};

ILoggerFactory? factory = null;
await using var client = await McpClientFactory.CreateAsync(config, options, loggerFactory: factory);
await using var second = await McpClientFactory.CreateAsync(config, options, null, factory);
await using var third = await McpClientFactory.CreateAsync(new McpServerConfig
{
    Id = "npx",
    Name = "Npx",
    TransportType = "stdio",
    TransportOptions = new() { ["command"] = "npx", ["arguments"] = $"-y {args[1]}" },
}, createTransportFunc: null, cancellationToken: CancellationToken.None);
await using var fourth = await McpClientFactory.CreateAsync(serverConfig: new McpServerConfig { Id = "here", Name = "Here", TransportType = TransportTypes.StdIo, Location = "server" });
await using var fifth = await McpClientFactory.CreateAsync(new()
{
    Id = "web",
    Name = "Web",
    TransportType = TransportTypes.Sse,
    Location = "http://localhost:3001/sse",
    TransportOptions = [],
});
await using var sixth = await McpClientFactory.CreateAsync(Configs.Web(args.FirstOrDefault()));

static class Configs
{
    private static readonly McpServerConfig Other = new() { Id = "other", Name = "Other", TransportType = TransportTypes.Sse, Location = "http://localhost:3002/sse", TransportOptions = new() { ["header.X-Key"] = "k" } };

    public static McpServerConfig Web(string? arguments) => arguments is null ? Other : new McpServerConfig
    {
        Id = arguments,
        Name = nameof(Web),
        TransportType = TransportTypes.StdIo,
        TransportOptions = new Dictionary<string, string> { { "command", "dotnet" }, { "arguments", arguments ?? string.Empty } },
    };

    public static async Task<IMcpClient> ConnectAsync(List<McpServerConfig> configs) => await McpClientFactory.CreateAsync(configs[0]);
}
-----
using Microsoft.Extensions.Logging;
using ModelContextProtocol;
using ModelContextProtocol.Client;

McpClientOptions options = new() { ClientInfo = new() { Name = "demo", Version = "1.0" } };

// How to reach the server.
var config = new StdioClientTransport(new StdioClientTransportOptions
{
    Name = "Time MCP Server",
    // The command that starts the server.
    // built before
    Command = @"..\MCPServer\bin\MCPServer.exe",
    Arguments = ["run", "--project", "C:\\My Servers\\Time", "--no-build"],
    WorkingDirectory = Environment.CurrentDirectory,
    EnvironmentVariables = new Dictionary<string, string?> { ["API_KEY"] = args[0], ["MODE"] = "test" }
});

ILoggerFactory? factory = null;
await using var client = await McpClient.CreateAsync(config, options, loggerFactory: factory);
await using var second = await McpClient.CreateAsync(config, options, factory);
await using var third = await McpClient.CreateAsync(new StdioClientTransport(new StdioClientTransportOptions
{
    Name = "Npx",
    Command = "npx",
    Arguments = $"-y {args[1]}".Split(' ', StringSplitOptions.RemoveEmptyEntries),
}), cancellationToken: CancellationToken.None);
await using var fourth = await McpClient.CreateAsync(clientTransport: new StdioClientTransport(new StdioClientTransportOptions { Name = "Here", Command = "server" }));
await using var fifth = await McpClient.CreateAsync(new HttpClientTransport(new HttpClientTransportOptions
{
    Name = "Web",
    Endpoint = new Uri("http://localhost:3001/sse"),
}));
await using var sixth = await McpClient.CreateAsync(Configs.Web(args.FirstOrDefault()));

static class Configs
{
    private static readonly IClientTransport Other = new HttpClientTransport(new HttpClientTransportOptions { Name = "Other", Endpoint = new Uri("http://localhost:3002/sse"), AdditionalHeaders = new Dictionary<string, string> { ["X-Key"] = "k" } });

    public static IClientTransport Web(string? arguments) => arguments is null ? Other : new StdioClientTransport(new StdioClientTransportOptions
    {
        Name = nameof(Web),
        Command = "dotnet",
        Arguments = (arguments ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries),
    });

    public static async Task<McpClient> ConnectAsync(List<IClientTransport> configs) => await McpClient.CreateAsync(configs[0]);
}
