// expect: MCPM1007 x2, MCPM1009 x3
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public class Handlers
{
    private readonly Func<RequestContext<CallToolRequestParams>, CancellationToken, ValueTask<CallToolResponse>> _call;

    public Handlers(Func<RequestContext<CallToolRequestParams>, CancellationToken, ValueTask<CallToolResponse>> call) => _call = call;

    public Dictionary<string, System.Func<RequestContext<ListToolsRequestParams>, CancellationToken, ValueTask<ListToolsResult>>> All { get; } = [];

    public Func<RequestContext<ListToolsRequestParams>, string> Other { get; } = context => context.Params?.Cursor ?? "";
}
-----
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public class Handlers
{
    private readonly McpRequestHandler<CallToolRequestParams, CallToolResult> _call;

    public Handlers(McpRequestHandler<CallToolRequestParams, CallToolResult> call) => _call = call;

    public Dictionary<string, McpRequestHandler<ListToolsRequestParams, ListToolsResult>> All { get; } = [];

    public Func<RequestContext<ListToolsRequestParams>, string> Other { get; } = context => context.Params?.Cursor ?? "";
}
