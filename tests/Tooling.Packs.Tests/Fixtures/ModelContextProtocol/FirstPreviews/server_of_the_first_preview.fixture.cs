// library: legacy-0.1
// expect: MCPM1022, MCPM1028 x2, MCPM1029 x6, MCPM3004
using System.ComponentModel;
using ModelContextProtocol;
using ModelContextProtocol.Server;

public static class Setup
{
    public static void Add(Microsoft.Extensions.DependencyInjection.IServiceCollection services)
    {
        services
            .AddMcpServer()
            // As a child of the client.
            .WithStdioServerTransport()
            .WithTools();
        services.AddMcpServer();
    }
}

[McpToolType]
public static class Clock
{
    private const string Hours = "add_hours";

    [McpTool, Description("Tells the time")]
    public static string GetTime(string place) => place.Length == 0 ? throw new McpServerException("Say where", -32602) : "noon";

    [McpTool(Hours)]
    public static async Task<string> AddHoursAsync(int hours)
    {
        await Task.Yield();
        return hours.ToString();
    }

    [McpTool(name: "places")]
    public static string[] Places() => ["here", "there"];

    [McpTool()]
    public static async Task<int> CountAsync() => await Task.FromResult(2);

    [McpToolAttribute]
    public static int count() => 2;
}
-----
using System.ComponentModel;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol;
using ModelContextProtocol.Server;

public static class Setup
{
    public static void Add(Microsoft.Extensions.DependencyInjection.IServiceCollection services)
    {
        services
            .AddMcpServer()
            // As a child of the client.
            .WithStdioServerTransport()
            .WithToolsFromAssembly();
        services.AddMcpServer();
    }
}

[McpServerToolType]
public static class Clock
{
    private const string Hours = "add_hours";

    [McpServerTool(Name = "GetTime"), Description("Tells the time")]
    public static string GetTime(string place) => place.Length == 0 ? throw new McpException("Say where") : "noon";

    [McpServerTool(Name = Hours)]
    public static async Task<string> AddHoursAsync(int hours)
    {
        await Task.Yield();
        return hours.ToString();
    }

    [McpServerTool(Name = "places")]
    public static string[] Places() => ["here", "there"];

    [McpServerTool(Name = "CountAsync")]
    public static async Task<int> CountAsync() => await Task.FromResult(2);

    [McpServerToolAttribute]
    public static int count() => 2;
}
