namespace Mine;

public interface IMcpServer
{
    Task RunAsync(CancellationToken token);
}

public sealed class FakeServer : IMcpServer
{
    public Task RunAsync(CancellationToken token) => Task.CompletedTask;
}
