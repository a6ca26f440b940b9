// expect: MCPM3011 x3
using ModelContextProtocol.Server;

[McpServerToolType]
public static class Tools
{
    [McpServerTool(Name = "linked")]
    public static async Task<string> LinkedAsync(Task<string> work, CancellationToken token)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(token);
        both.CancelAfter(1000); // a second
        return await work.WaitAsync(both.Token);
    }

    [McpServerTool(Name = "stop")]
    public static string Stop(bool now) => now ? throw new OperationCanceledException("stopped") : "later";

    [McpServerTool(Name = "wait")]
    public static async Task<string> WaitAsync(Task<string> work)
    {
        try
        {
            using CancellationTokenSource timeout = new(1000);
            return await work.WaitAsync(timeout.Token);
        }
        catch (InvalidOperationException)
        {
            return "failed";
        }
    }
}
