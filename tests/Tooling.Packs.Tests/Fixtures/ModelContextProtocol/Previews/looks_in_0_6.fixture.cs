// library: legacy-0.6
// expect: MCPM3010, MCPM3011
using ModelContextProtocol.Server;

[McpServerToolType]
static class Tools
{
    [McpServerTool(Name = "find")]
    public static string Find(string? text = null) => text ?? "";

    [McpServerTool(Name = "wait")]
    public static async Task<string> WaitAsync(Task<string> work)
    {
        using var timeout = new CancellationTokenSource(1000);
        return await work.WaitAsync(timeout.Token);
    }

    // One block already, described already, and refused already.
    [McpServerTool(Name = "a b")]
    [return: System.ComponentModel.Description("Names")]
    public static string[] Names() => ["a"];
}
