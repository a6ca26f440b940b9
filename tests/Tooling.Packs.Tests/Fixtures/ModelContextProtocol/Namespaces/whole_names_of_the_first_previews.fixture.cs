// expect: MCPM1007 x2, MCPM1022 x3, MCPM2001
using ModelContextProtocol.Server;

static class Handlers
{
    public static ValueTask<ModelContextProtocol.Protocol.Types.CallToolResponse> Call(RequestContext<ModelContextProtocol.Protocol.Types.CallToolRequestParams> context) =>
        new(new ModelContextProtocol.Protocol.Types.CallToolResponse { Content = [new ModelContextProtocol.Protocol.Types.Content { Type = "text", Text = context.Params!.Name }] });

    public static ModelContextProtocol.Protocol.Types.Tool Tool() => new ModelContextProtocol.Protocol.Types.Tool { Name = "echo" };
}
-----
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

static class Handlers
{
    public static ValueTask<ModelContextProtocol.Protocol.CallToolResult> Call(RequestContext<ModelContextProtocol.Protocol.CallToolRequestParams> context) =>
        new(new ModelContextProtocol.Protocol.CallToolResult { Content = [new TextContentBlock { Text = context.Params!.Name }] });

    public static ModelContextProtocol.Protocol.Tool Tool() => new ModelContextProtocol.Protocol.Tool { Name = "echo" };
}
