// expect: MCPM1004, MCPM1007, MCPM1015 x8, MCPM2004
// manual: MCPM1015
using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public static class Collections
{
    public static string Read(RequestContext<CallToolRequestParams> context)
    {
        if (context.Params?.Arguments is null || !context.Params.Arguments.TryGetValue("a", out var a))
        {
            return Of(context.Params?.Arguments);
        }

        var arguments = context.Params.Arguments;
        var name = context.Params.Arguments.GetValueOrDefault("name");
        foreach (var (key, value) in context.Params.Arguments)
        {
            Console.WriteLine(key + value);
        }

        return a.GetString() + name + Of(arguments) + context.Params.Arguments["b"] + arguments.Count;
    }

    private static string Of(IReadOnlyDictionary<string, JsonElement>? arguments) => arguments?.Count.ToString() ?? "";

    public static List<Content> All(CallToolResponse result) => result.Content;

    public static int Count(Completion completion, ListToolsResult tools)
    {
        var found = tools.Tools.Find(t => t.Name == "a");
        tools.Tools.Add(new Tool { Name = "b" });
        string[] values = completion.Values;
        return completion.Values.Length + tools.Tools.Count + values.Length + (found is null ? 0 : 1);
    }

    public static void Change(ListToolsResult tools, IEnumerable<Tool> more) => tools.Tools.AddRange(more);

    public static Dictionary<string, string>? Headers(SseClientTransportOptions options) => options.AdditionalHeaders;
}
-----
using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public static class Collections
{
    public static string Read(RequestContext<CallToolRequestParams> context)
    {
        if (context.Params?.Arguments is null || !context.Params.Arguments.TryGetValue("a", out var a))
        {
            return Of(context.Params?.Arguments?.AsReadOnly());
        }

        var arguments = context.Params.Arguments.AsReadOnly();
        var name = context.Params.Arguments.AsReadOnly().GetValueOrDefault("name");
        foreach (var (key, value) in context.Params.Arguments)
        {
            Console.WriteLine(key + value);
        }

        return a.GetString() + name + Of(arguments) + context.Params.Arguments["b"] + arguments.Count;
    }

    private static string Of(IReadOnlyDictionary<string, JsonElement>? arguments) => arguments?.Count.ToString() ?? "";

    public static List<ContentBlock> All(CallToolResult result) => result.Content.ToList();

    public static int Count(Completion completion, ListToolsResult tools)
    {
        var found = tools.Tools.ToList().Find(t => t.Name == "a");
        tools.Tools.Add(new Tool { Name = "b" });
        string[] values = completion.Values.ToArray();
        return completion.Values.Count + tools.Tools.Count + values.Length + (found is null ? 0 : 1);
    }

    public static void Change(ListToolsResult tools, IEnumerable<Tool> more) => tools.Tools.AddRange(more);

    public static Dictionary<string, string>? Headers(HttpClientTransportOptions options) => options.AdditionalHeaders?.ToDictionary(pair => pair.Key, pair => pair.Value);
}
