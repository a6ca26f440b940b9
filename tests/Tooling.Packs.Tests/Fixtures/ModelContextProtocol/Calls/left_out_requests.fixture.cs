// expect: MCPM1002, MCPM1005 x4, MCPM1020 x5
// review: MCPM1020
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

public sealed class Watcher(IMcpClient client)
{
    public async Task WatchAsync(string uri, CancellationToken token)
    {
        await client.PingAsync(token);
        await client.SetLoggingLevel(LoggingLevel.Warning); // only what matters
        await client.SubscribeToResourceAsync(uri);
        await client.UnsubscribeFromResourceAsync(uri, token);
        await McpClientExtensions.PingAsync(client);
    }
}
-----
// review: MCPM1020
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

public sealed class Watcher(McpClient client)
{
    public async Task WatchAsync(string uri, CancellationToken token)
    {
        await client.PingAsync(cancellationToken: token);
        await client.SetLoggingLevelAsync(LoggingLevel.Warning); // only what matters
        await client.SubscribeToResourceAsync(uri);
        await client.UnsubscribeFromResourceAsync(uri, cancellationToken: token);
        await client.PingAsync();
    }
}
