// expect: MCPM1021 x3
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public sealed class Proxy(IReadOnlyDictionary<string, McpServerTool> tools)
{
    public async Task<object> CallAsync(RequestContext<CallToolRequestParams> request, CancellationToken token)
    {
        var tool = tools[request.Params!.Name];
        var result = await tool.InvokeAsync(request, token); // may fail
        return result;
    }

    public static async Task<bool> KnowsAsync(McpServerResource resource, RequestContext<ReadResourceRequestParams> request) => await resource.ReadAsync(request) is not null;

    public async Task<object[]> AllAsync(RequestContext<CallToolRequestParams> request) => await Task.WhenAll(tools.Values.Select(async t => (object)await t.InvokeAsync(request)));
}
