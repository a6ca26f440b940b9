namespace Mine;

public interface IMcpClient
{
    Task<int> ListToolsAsync(string? options, CancellationToken token);

    Task PingAsync();
}

public static class McpClientExtensions
{
    public static Task SetLoggingLevel(this IMcpClient client, int level) => Task.CompletedTask;
}

public static class Use
{
    public static async Task RunAsync(IMcpClient client)
    {
        await client.ListToolsAsync(null, CancellationToken.None);
        Task ping = client.PingAsync();
        await client.SetLoggingLevel(1);
        await McpClientExtensions.SetLoggingLevel(client, 1);
    }
}
