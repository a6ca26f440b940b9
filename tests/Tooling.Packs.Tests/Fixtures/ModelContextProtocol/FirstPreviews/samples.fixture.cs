// library: legacy-0.1
// expect: MCPM1002, MCPM1003 x2, MCPM1006, MCPM1022, MCPM1025 x3, MCPM1027 x2, MCPM1028 x2, MCPM2002, MCPM2003, MCPM2005
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol.Transport;

McpClientOptions options = new()
{
    ClientInfo = new() { Name = "TestClient", Version = "1.0.0" },
};

// The type of the client follows from that of the config, and all else from the client.
var client = await McpClientFactory.CreateAsync(
    new()
    {
        Id = "everything",
        Name = "Everything",
        TransportType = TransportTypes.StdIo,
        TransportOptions = new()
        {
            ["command"] = "npx",
            ["arguments"] = "-y @modelcontextprotocol/server-everything",
        }
    }, options, null, null, default);

await foreach (var prompt in client.ListPromptsAsync())
{
    Console.WriteLine(prompt.Name);
}

var result = await client.CallToolAsync(
    "echo",
    new() { ["message"] = "Hello MCP!" },
    CancellationToken.None);
Console.WriteLine(result.IsError ? "failed" : result.Content.First(c => c.Type == "text").Text);

IList<AIFunction> functions = await client.GetAIFunctionsAsync();
var tools = await client.ListToolsAsync(CancellationToken.None);
Console.WriteLine(functions.Count + tools.Count(t => t.Name.Length > 3));

ILoggerFactory? factory = null;
var config = new McpServerConfig { Id = "own", Name = "Own", TransportType = TransportTypes.StdIo, Location = "server" };
await using var own = await McpClientFactory.CreateAsync(config, options, loggerFactory: factory);
var greeting = await own.CallToolAsync("greet", new Dictionary<string, object?> { ["name"] = "you" });
Console.WriteLine(greeting.Content[0].Text + await Functions.CountAsync(own));

static class Functions
{
    public static async Task<int> CountAsync(IMcpClient client) => Count(await client.GetAIFunctionsAsync());

    private static int Count(IList<AIFunction> functions) => functions.Count;
}
-----
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

McpClientOptions options = new()
{
    ClientInfo = new() { Name = "TestClient", Version = "1.0.0" },
};

// The type of the client follows from that of the config, and all else from the client.
var client = await McpClient.CreateAsync(
    new StdioClientTransport(new StdioClientTransportOptions
    {
        Name = "Everything",
        Command = "npx",
        Arguments = ["-y", "@modelcontextprotocol/server-everything"]
    }), options, null, default);

foreach (var prompt in await client.ListPromptsAsync())
{
    Console.WriteLine(prompt.Name);
}

var result = await client.CallToolAsync(
    "echo",
    new Dictionary<string, object?> { ["message"] = "Hello MCP!" },
    cancellationToken: CancellationToken.None);
Console.WriteLine(result.IsError == true ? "failed" : result.Content.OfType<TextContentBlock>().First().Text);

IList<AIFunction> functions = (await client.ListToolsAsync()).ToList<AIFunction>();
var tools = await client.ListToolsAsync(cancellationToken: CancellationToken.None);
Console.WriteLine(functions.Count + tools.Count(t => t.Name.Length > 3));

ILoggerFactory? factory = null;
var config = new StdioClientTransport(new StdioClientTransportOptions { Name = "Own", Command = "server" });
await using var own = await McpClient.CreateAsync(config, options, loggerFactory: factory);
var greeting = await own.CallToolAsync("greet", new Dictionary<string, object?> { ["name"] = "you" });
Console.WriteLine((greeting.Content[0] as TextContentBlock)?.Text + await Functions.CountAsync(own));

static class Functions
{
    public static async Task<int> CountAsync(McpClient client) => Count((await client.ListToolsAsync()).ToList<AIFunction>());

    private static int Count(IList<AIFunction> functions) => functions.Count;
}
