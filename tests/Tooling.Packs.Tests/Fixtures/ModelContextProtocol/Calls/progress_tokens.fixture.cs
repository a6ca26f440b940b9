// expect: MCPM1008 x5
// manual: MCPM1008
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public static class Tokens
{
    public static ProgressToken? A(RequestContext<CallToolRequestParams> context) => context.Params?.Meta?.ProgressToken;

    public static ProgressToken? B(CallToolRequestParams request) => request.Meta?.ProgressToken;

    public static ProgressToken? C(CallToolRequestParams request) => request.Meta!.ProgressToken;

    public static bool D(CallToolRequestParams? request) => request?.Meta?.ProgressToken is { } token && token.Token is not null;

    public static object? E(CallToolRequestParams request) => request.Meta;

    public static CallToolRequestParams F(ProgressToken token) => new() { Name = "a", Meta = new() { ProgressToken = token } };
}
-----
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public static class Tokens
{
    public static ProgressToken? A(RequestContext<CallToolRequestParams> context) => context.Params?.ProgressToken;

    public static ProgressToken? B(CallToolRequestParams request) => request.ProgressToken;

    public static ProgressToken? C(CallToolRequestParams request) => request.ProgressToken;

    public static bool D(CallToolRequestParams? request) => request?.ProgressToken is { } token && token.Token is not null;

    public static object? E(CallToolRequestParams request) => request.Meta;

    public static CallToolRequestParams F(ProgressToken token) => new() { Name = "a", Meta = new JsonObject { ["progressToken"] = System.Text.Json.JsonSerializer.SerializeToNode(token, McpJsonUtilities.DefaultOptions) } };
}
