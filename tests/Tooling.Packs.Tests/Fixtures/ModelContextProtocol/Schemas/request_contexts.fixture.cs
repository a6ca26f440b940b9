// expect: MCPM1002, MCPM1011 x3, MCPM1021 x2
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public static class Contexts
{
    public static async Task RunAsync(IMcpServer server, McpServerTool tool, McpServerPrompt prompt, IServiceProvider services)
    {
        await tool.InvokeAsync(new RequestContext<CallToolRequestParams>(server));
        await tool.InvokeAsync(
            new RequestContext<CallToolRequestParams>(server)
            {
                Params = new() { Name = "echo" }
            });
        await prompt.GetAsync(new(server) { Params = new GetPromptRequestParams { Name = "a" }, Services = services }, CancellationToken.None);
    }
}
-----
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public static class Contexts
{
    public static async Task RunAsync(McpServer server, McpServerTool tool, McpServerPrompt prompt, IServiceProvider services)
    {
        await tool.InvokeAsync(new RequestContext<CallToolRequestParams>(server, new JsonRpcRequest { Method = RequestMethods.ToolsCall }, null!));
        await tool.InvokeAsync(
            new RequestContext<CallToolRequestParams>(server, new JsonRpcRequest { Method = RequestMethods.ToolsCall }, new() { Name = "echo" }));
        await prompt.GetAsync(new(server, new JsonRpcRequest { Method = RequestMethods.PromptsGet }, new GetPromptRequestParams { Name = "a" }) { Services = services }, CancellationToken.None);
    }
}
