// expect: MCPT1001 x3, MCPT1004 x5, MCPT1005 x2
#pragma warning disable MCP9005
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public sealed class Watcher(McpClient client, McpServer kept)
{
    public async Task WatchAsync(string uri, CancellationToken token)
    {
        await client.PingAsync(cancellationToken: token);
        await client.SetLoggingLevelAsync(LoggingLevel.Warning); // only what matters
        await client.SubscribeToResourceAsync(uri);
        await client.UnsubscribeFromResourceAsync(uri, cancellationToken: token);
        await using var listening = client.RegisterNotificationHandler(NotificationMethods.ToolListChangedNotification, (notification, t) => default);
    }

    public object Model() => kept.AsSamplingChatClient();

    public ValueTask<ListRootsResult> RootsAsync(CancellationToken token) => kept.RequestRootsAsync(new ListRootsRequestParams(), token);
}
