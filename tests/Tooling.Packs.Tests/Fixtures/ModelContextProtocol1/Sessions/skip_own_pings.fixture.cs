using ModelContextProtocol.Protocol;

/// <summary>Methods of the program's own with the names of the library's.</summary>
public sealed class Connection
{
    public Task PingAsync() => Task.CompletedTask;

    public Task SubscribeToResourceAsync(string uri) => PingAsync();

    public Task<string> ElicitAsync(string question) => Task.FromResult(question);

    public JsonRpcNotification Changed() => new() { Method = NotificationMethods.ResourceUpdatedNotification };
}
