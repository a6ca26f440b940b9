// library: legacy-0.1
// expect: MCPM1007 x5, MCPM1028 x4, MCPM1030 x5, MCPM2001
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public static class Setup
{
    public static void Add(IMcpServerBuilder builder, bool hasTools)
    {
        builder
            .WithListToolsHandler((context, token) => Task.FromResult(new ListToolsResult { Tools = [new Tool { Name = "say" }] }))
            .WithCallToolHandler((context, token) =>
            {
                if (context.Params?.Name == "say")
                {
                    return Task.FromResult(new CallToolResponse { Content = [new Content { Type = "text", Text = "said" }] });
                }

                Func<Task<int>> own = () => { return Task.FromResult(3); };
                if (own().Result == 3)
                {
                    return Later();
                }

                throw new McpServerException("No such tool");
            });
        builder.WithListToolsHandler(ListAsync).WithCallToolHandler(Handlers.Call);
        builder.WithListToolsHandler(async (context, token) => await ListAsync(context, token));
        builder.WithListToolsHandler((context, token) => hasTools ? ListAsync(context, token) : Task.FromResult<ListToolsResult>(new()));
        builder.WithCallToolHandler((context, token) => throw new McpServerException("Not yet", -32601));
    }

    private static async Task<ListToolsResult> ListAsync(RequestContext<ListToolsRequestParams> context, CancellationToken token)
    {
        await Task.Yield();
        return new ListToolsResult();
    }

    private static Task<CallToolResponse> Later() => Task.FromResult(new CallToolResponse());
}

public static class Handlers
{
    public static Task<CallToolResponse> Call(RequestContext<CallToolRequestParams> @params, CancellationToken token)
    {
        if (@params.Params is null)
        {
            throw new McpServerException("Say which", new InvalidOperationException());
        }

        return Task.FromResult(new CallToolResponse());
    }

    public static void Check(int code) => throw new McpServerException("Checked", code);
}
-----
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public static class Setup
{
    public static void Add(IMcpServerBuilder builder, bool hasTools)
    {
        builder
            .WithListToolsHandler((context, token) => ValueTask.FromResult(new ListToolsResult { Tools = [new Tool { Name = "say" }] }))
            .WithCallToolHandler((context, token) =>
            {
                if (context.Params?.Name == "say")
                {
                    return ValueTask.FromResult(new CallToolResult { Content = [new TextContentBlock { Text = "said" }] });
                }

                Func<Task<int>> own = () => { return Task.FromResult(3); };
                if (own().Result == 3)
                {
                    return new(Later());
                }

                throw new McpProtocolException("No such tool", McpErrorCode.InternalError);
            });
        builder.WithListToolsHandler((context, token) => new(ListAsync(context, token))).WithCallToolHandler((@params, token) => new(Handlers.Call(@params, token)));
        builder.WithListToolsHandler(async (context, token) => await ListAsync(context, token));
        builder.WithListToolsHandler((context, token) => new(hasTools ? ListAsync(context, token) : Task.FromResult<ListToolsResult>(new())));
        builder.WithCallToolHandler((context, token) => throw new McpProtocolException("Not yet", McpErrorCode.MethodNotFound));
    }

    private static async Task<ListToolsResult> ListAsync(RequestContext<ListToolsRequestParams> context, CancellationToken token)
    {
        await Task.Yield();
        return new ListToolsResult();
    }

    private static Task<CallToolResult> Later() => Task.FromResult(new CallToolResult());
}

public static class Handlers
{
    public static Task<CallToolResult> Call(RequestContext<CallToolRequestParams> @params, CancellationToken token)
    {
        if (@params.Params is null)
        {
            throw new McpProtocolException("Say which", new InvalidOperationException(), McpErrorCode.InternalError);
        }

        return Task.FromResult(new CallToolResult());
    }

    public static void Check(int code) => throw new McpProtocolException("Checked", (McpErrorCode)(code));
}
