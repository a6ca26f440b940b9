// expect: MCPM1007 x2, MCPM3001, MCPM3012 x3
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

static class Setup
{
    static void Add(IMcpServerBuilder builder)
    {
        builder.WithCallToolHandler(async (request, token) =>
        {
            await Task.Yield();
            throw new InvalidOperationException("no");
        });
        builder.WithCallToolHandler(CallAsync);
    }

    static ValueTask<CallToolResponse> CallAsync(RequestContext<CallToolRequestParams> request, CancellationToken token) =>
        request.Params is null ? throw new ArgumentException("no parameters") : new(new CallToolResponse());

    static McpServerOptions Options() => new()
    {
        Capabilities = new() { Tools = new() { CallToolHandler = (request, token) => throw new KeyNotFoundException() } },
    };
}
-----
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

static class Setup
{
    static void Add(IMcpServerBuilder builder)
    {
        builder.WithCallToolHandler(async (request, token) =>
        {
            await Task.Yield();
            throw new InvalidOperationException("no");
        });
        builder.WithCallToolHandler(CallAsync);
    }

    static ValueTask<CallToolResult> CallAsync(RequestContext<CallToolRequestParams> request, CancellationToken token) =>
        request.Params is null ? throw new ArgumentException("no parameters") : new(new CallToolResult());

    static McpServerOptions Options() => new()
    {
        Handlers = new() { CallToolHandler = (request, token) => throw new KeyNotFoundException() },
    };
}
