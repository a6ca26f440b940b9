// expect: MCPM1007 x2, MCPM1010, MCPM3001
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public sealed class Handlers
{
    public McpServerOptions Options() => new()
    {
        ServerInfo = new() { Name = "methods", Version = "1.0" },
        Capabilities = new() { Tools = new() { CallToolHandler = CallAsync } },
    };

    private ValueTask<CallToolResponse> CallAsync(RequestContext<CallToolRequestParams> request, CancellationToken token)
    {
        throw new McpException("No such tool");
    }

    private ValueTask<CallToolResponse> OtherAsync(RequestContext<CallToolRequestParams> request, CancellationToken token) => throw new McpException("Not a handler");
}
-----
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public sealed class Handlers
{
    public McpServerOptions Options() => new()
    {
        ServerInfo = new() { Name = "methods", Version = "1.0" },
        Handlers = new() { CallToolHandler = CallAsync },
    };

    private ValueTask<CallToolResult> CallAsync(RequestContext<CallToolRequestParams> request, CancellationToken token)
    {
        throw new McpProtocolException("No such tool", McpErrorCode.InternalError);
    }

    private ValueTask<CallToolResult> OtherAsync(RequestContext<CallToolRequestParams> request, CancellationToken token) => throw new McpException("Not a handler");
}
