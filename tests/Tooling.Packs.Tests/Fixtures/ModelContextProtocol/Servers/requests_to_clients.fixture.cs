// expect: MCPM1002 x4, MCPM3009 x4
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public sealed class Background(IServiceProvider services, IMcpServer kept)
{
    private readonly IMcpServer _server = kept;

    public IMcpServer Server => _server;

    public ValueTask<ListRootsResult> RootsAsync(CancellationToken token) => _server.RequestRootsAsync(new ListRootsRequestParams(), token);

    public ValueTask<ElicitResult> AskAsync(ElicitRequestParams question) => Server.ElicitAsync(question);

    public object Model() => kept.AsSamplingChatClient();

    public ValueTask<CreateMessageResult> SampleAsync(CreateMessageRequestParams request)
    {
        var server = services.GetRequiredService<IMcpServer>();
        return server.SampleAsync(request);
    }
}
-----
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public sealed class Background(IServiceProvider services, McpServer kept)
{
    private readonly McpServer _server = kept;

    public McpServer Server => _server;

    public ValueTask<ListRootsResult> RootsAsync(CancellationToken token) => _server.RequestRootsAsync(new ListRootsRequestParams(), token);

    public ValueTask<ElicitResult> AskAsync(ElicitRequestParams question) => Server.ElicitAsync(question);

    public object Model() => kept.AsSamplingChatClient();

    public ValueTask<CreateMessageResult> SampleAsync(CreateMessageRequestParams request)
    {
        var server = services.GetRequiredService<McpServer>();
        return server.SampleAsync(request);
    }
}
