// library: legacy-0.9
// manual: MCPM9008 x4
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Server;

static class Tasks
{
    static McpServerOptions Options() => new() { TaskStore = new InMemoryMcpTaskStore() };

    static async Task<string> RunAsync(McpClient client) => (await client.CallToolAsTaskAsync("echo")).TaskId;
}
