using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

static class Arguments
{
    static string? Of(RequestContext<CallToolRequestParams> request) => request.Params?.Arguments?["name"].GetString();

    static JsonElement? Of(CallToolRequestParams parameters) => parameters.Arguments?["name"];
}
