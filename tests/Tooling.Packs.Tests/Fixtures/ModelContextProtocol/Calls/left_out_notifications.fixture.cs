// expect: MCPM1002, MCPM1020 x5, MCPM3001
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public static class Listeners
{
    public static IAsyncDisposable Listen(IMcpClient client, Action changed) =>
        client.RegisterNotificationHandler(NotificationMethods.ToolListChangedNotification, (notification, token) =>
        {
            changed();
            return default;
        });

    public static McpClientOptions Options(Action changed) => new()
    {
        Capabilities = new()
        {
            NotificationHandlers =
            [
                new(NotificationMethods.ResourceUpdatedNotification, (notification, token) => default),
                new KeyValuePair<string, Func<JsonRpcNotification, CancellationToken, ValueTask>>(NotificationMethods.LoggingMessageNotification, (notification, token) => default),
            ],
        },
    };

    public static Dictionary<string, Func<JsonRpcNotification, CancellationToken, ValueTask>> Handlers() => new()
    {
        [NotificationMethods.PromptListChangedNotification] = (notification, token) => default,
    };

    public static Dictionary<string, Func<JsonRpcNotification, CancellationToken, ValueTask>> Others() => new()
    {
        { NotificationMethods.InitializedNotification, (notification, token) => default },
    };
}
-----
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public static class Listeners
{
    public static IAsyncDisposable Listen(McpClient client, Action changed) =>
        client.RegisterNotificationHandler(NotificationMethods.ToolListChangedNotification, (notification, token) =>
        {
            changed();
            return default;
        });

    public static McpClientOptions Options(Action changed) => new()
    {
        Handlers = new()
        {
            NotificationHandlers =
            [
                new(NotificationMethods.ResourceUpdatedNotification, (notification, token) => default),
                new KeyValuePair<string, Func<JsonRpcNotification, CancellationToken, ValueTask>>(NotificationMethods.LoggingMessageNotification, (notification, token) => default),
            ],
        },
    };

    public static Dictionary<string, Func<JsonRpcNotification, CancellationToken, ValueTask>> Handlers() => new()
    {
        [NotificationMethods.PromptListChangedNotification] = (notification, token) => default,
    };

    public static Dictionary<string, Func<JsonRpcNotification, CancellationToken, ValueTask>> Others() => new()
    {
        { NotificationMethods.InitializedNotification, (notification, token) => default },
    };
}
