using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public static class Senders
{
    public static JsonRpcNotification Changed() => new() { Method = NotificationMethods.ToolListChangedNotification };

    public static bool IsLog(JsonRpcNotification notification) => notification.Method == NotificationMethods.LoggingMessageNotification;

    public static string Name() => nameof(NotificationMethods.InitializedNotification);
}
