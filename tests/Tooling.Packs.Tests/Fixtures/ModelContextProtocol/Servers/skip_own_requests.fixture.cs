using System.ComponentModel;
using ModelContextProtocol.Server;

/// <summary>Methods of the program's own with the names of the library's, and tools that leave nothing to look at.</summary>
public sealed class Survey
{
    private readonly Survey? _inner;

    public Survey(Survey? inner) => _inner = inner;

    public Task<string> ElicitAsync(string question) => _inner?.ElicitAsync(question) ?? Task.FromResult(question);
}

[McpServerToolType]
public static class Tools
{
    [McpServerTool(Name = "wait")]
    public static async Task<string> WaitAsync([Description("How long, in milliseconds")] int delay, IProgress<ModelContextProtocol.ProgressNotificationValue>? progress, CancellationToken token)
    {
        await Task.Delay(delay, token);
        return "done";
    }

    [McpServerTool(Name = "try")]
    public static async Task<string> TryAsync(Task<string> work)
    {
        using var timeout = new CancellationTokenSource(1000);
        try
        {
            return await work.WaitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            return "too late";
        }
    }

    public static string Helper(string? name) => name ?? throw new OperationCanceledException();
}
