using ModelContextProtocol.Protocol;

/// <summary>Methods of the program's own with the names of the library's.</summary>
public sealed class Connection
{
    public Task PingAsync() => Task.CompletedTask;

    public Task SetLoggingLevel(LoggingLevel level) => PingAsync();

    public Task SubscribeToResourceAsync(string uri) => SetLoggingLevel(LoggingLevel.Info);

    public Task<string> InvokeAsync(string tool) => Task.FromResult(tool);

    public async Task<string> ReadAsync() => await InvokeAsync("read");
}
