// expect: MCPT1001
// manual: MCPT9001 x5, MCPT9002 x2
#pragma warning disable MCPEXP001
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public static class Tasks
{
    public static McpServerOptions Options() => new() { TaskStore = new InMemoryMcpTaskStore() };

    public static async Task RunAsync(McpClient client, McpServer server)
    {
        var task = await client.CallToolAsTaskAsync("long");
        await client.PollTaskUntilCompleteAsync(task.TaskId);
        await server.RequestRootsAsync(new ListRootsRequestParams());
    }

    public static Tool Tool() => new() { Name = "long", Execution = new ToolExecution() };
}
