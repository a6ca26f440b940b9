// expect: MCPM1002 x11, MCPM1003, MCPM1004, MCPM1007
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Client = ModelContextProtocol.Client.IMcpClient;

/// <summary>Holds an <see cref="IMcpClient"/>.</summary>
public class Holder
{
    private readonly Dictionary<string, IMcpClient> _clients = [];
    private readonly Lazy<Task<IMcpClient>> _lazy;
    private IMcpServer? _server;

    public Holder(Client client, IServiceProvider services)
    {
        _clients["a"] = client;
        _server = (IMcpServer?)services.GetService(typeof(IMcpServer));
        _lazy = new Lazy<Task<IMcpClient>>(() => McpClientFactory.CreateAsync(new SseClientTransport(new() { Endpoint = new Uri("http://localhost") })));
    }

    public static bool Is(object o) => o is IMcpEndpoint or ModelContextProtocol.Server.IMcpServer;

    public IDisposable? Listen(IMcpEndpoint endpoint)
    {
        endpoint.RegisterNotificationHandler(NotificationMethods.RootsUpdatedNotification, (notification, token) => default);
        return _server as IDisposable;
    }
}
-----
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Client = ModelContextProtocol.Client.McpClient;

/// <summary>Holds an <see cref="McpClient"/>.</summary>
public class Holder
{
    private readonly Dictionary<string, McpClient> _clients = [];
    private readonly Lazy<Task<McpClient>> _lazy;
    private McpServer? _server;

    public Holder(Client client, IServiceProvider services)
    {
        _clients["a"] = client;
        _server = (McpServer?)services.GetService(typeof(McpServer));
        _lazy = new Lazy<Task<McpClient>>(() => McpClient.CreateAsync(new HttpClientTransport(new() { Endpoint = new Uri("http://localhost") })));
    }

    public static bool Is(object o) => o is McpSession or ModelContextProtocol.Server.McpServer;

    public IDisposable? Listen(McpSession endpoint)
    {
        endpoint.RegisterNotificationHandler(NotificationMethods.RootsListChangedNotification, (notification, token) => default);
        return _server as IDisposable;
    }
}
