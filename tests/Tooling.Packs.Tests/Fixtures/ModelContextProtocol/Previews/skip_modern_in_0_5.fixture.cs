// library: legacy-0.6
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

[McpServerToolType]
static class Modern
{
    [McpServerTool]
    public static string GetAlerts(string state = "") => state.Length > 0 ? state : throw new McpException("Which state?");

    static async Task<bool> CallAsync(McpClient client, CancellationToken token)
    {
        var tools = await client.ListToolsAsync(new RequestOptions(), token);
        var result = await client.CallToolAsync("get_alerts", cancellationToken: token);
        return tools.Count > 0 && result.IsError == true && result.Content[0] is TextContentBlock { Text: "no" };
    }

    static SamplingMessage Message() => new() { Content = [new TextContentBlock { Text = "Hello" }] };

    static Func<RequestContext<CallToolRequestParams>, CancellationToken, ValueTask<CallToolResult>> Own() => (request, token) => throw new McpException("no");

    static void Configure(McpServerOptions options) => options.Handlers.CallToolHandler = (request, token) => throw new McpException("Not found");

    static async Task<CallToolResult> InvokeAsync(McpServerTool tool, RequestContext<CallToolRequestParams> request) => await tool.InvokeAsync(request);

    static Func<RequestOptions?, CancellationToken, ValueTask<IList<McpClientTool>>> Listing(McpClient client) => client.ListToolsAsync;
}
