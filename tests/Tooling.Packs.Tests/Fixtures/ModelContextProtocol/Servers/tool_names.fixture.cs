// manual: MCPM9009 x5
using ModelContextProtocol.Server;

[McpServerToolType]
public static class Tools
{
    private const string Weather = "wetter für morgen";

    [McpServerTool(Name = "current time")]
    public static string Time() => "noon";

    [McpServerTool(Title = "Weather", Name = Weather)]
    public static string Tomorrow() => "sun";

    [McpServerTool(Name = "tools/list")]
    public static string List() => "";

    public static McpServerTool Create() => McpServerTool.Create(() => 1, new McpServerToolCreateOptions { Name = "" });

    public static McpServerTool CreateUnnamed() => McpServerTool.Create(() => 1, new() { Name = "a:b", Title = "A" });
}
