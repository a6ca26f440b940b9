using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

public sealed class FakeClientTransport(ITransport transport) : IClientTransport
{
    public string Name => "fake";

    public Task<ITransport> ConnectAsync(CancellationToken cancellationToken = default) => Task.FromResult(transport);
}
