// expect: MCPM3003, MCPM3004, MCPM3005, MCPM3010, MCPM3011
using ModelContextProtocol.Server;

public enum Unit { Metre, Mile }

[McpServerToolType]
public static class Tools
{
    [McpServerTool]
    public static async Task<string[]> Measure(Unit unit, string? name)
    {
        using var timeout = new CancellationTokenSource(1000);
        await Task.Delay(1, timeout.Token);
        return [unit.ToString(), name ?? ""];
    }
}
-----
using ModelContextProtocol.Server;

public enum Unit { Metre, Mile }

[McpServerToolType]
public static class Tools
{
    [McpServerTool(Name = "Measure")]
    public static async Task<string[]> Measure(Unit unit, string? name)
    {
        using var timeout = new CancellationTokenSource(1000);
        await Task.Delay(1, timeout.Token);
        return [unit.ToString(), name ?? ""];
    }
}
