// library: legacy-0.4
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

static class Answers
{
    static ElicitResult Accept() => new() { Action = "accept", Content = new Dictionary<string, JsonElement>() };

    static bool HasName(ElicitResult result) => result.Content?.ContainsKey("name") == true;

    static ProgressToken? TokenOf(CallToolRequestParams? parameters) => parameters?.ProgressToken;

    static int Count(CallToolRequestParams parameters) => parameters.Meta?.Count ?? 0;
}
