// expect: MCPM1002 x3, MCPM1018, MCPM1019 x2
// manual: MCPM9001 x3
using System.Threading;
using System.Threading.Tasks;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public static class Fakes
{
    /// <summary>Answers every request.</summary>
    /// <param name="answer">With this.</param>
    private sealed class FakeServer(JsonRpcResponse answer) : IMcpServer, IDisposable
    {
        public ClientCapabilities? ClientCapabilities => new() { Sampling = new() };

        // What the client is.
        public Implementation? ClientInfo { get; } = new() { Name = "fake", Version = "1" };

        public McpServerOptions ServerOptions => new();

        public IServiceProvider? Services => null;

        public LoggingLevel? LoggingLevel => throw new NotImplementedException();

        public async Task RunAsync(CancellationToken cancellationToken) => await Task.Yield();

        public Task<JsonRpcResponse> SendRequestAsync(JsonRpcRequest request, CancellationToken cancellationToken) => Task.FromResult(answer);

        public Task SendMessageAsync(JsonRpcMessage message, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public IAsyncDisposable RegisterNotificationHandler(string method, Func<JsonRpcNotification, CancellationToken, ValueTask> handler) => throw new NotImplementedException();

        public ValueTask DisposeAsync() => default;

        public void Dispose()
        {
        }
    }

    public static IMcpServer Create(JsonRpcResponse answer) => new FakeServer(answer);

    public static ValueTask<ListRootsResult> RootsAsync(JsonRpcResponse answer) => new FakeServer(answer).RequestRootsAsync(new ListRootsRequestParams());
}

internal class LoggingClient : IMcpClient
{
    private readonly IMcpClient _inner;

    public LoggingClient(IMcpClient inner) => _inner = inner;

    public ServerCapabilities ServerCapabilities => _inner.ServerCapabilities;

    public Implementation ServerInfo => _inner.ServerInfo;

    public string? ServerInstructions => _inner.ServerInstructions;

    public async Task<JsonRpcResponse> SendRequestAsync(JsonRpcRequest request, CancellationToken cancellationToken = default)
    {
        Console.WriteLine(request.Method);
        return await _inner.SendRequestAsync(request, cancellationToken);
    }

    public Task SendMessageAsync(JsonRpcMessage message, CancellationToken cancellationToken = default) => _inner.SendMessageAsync(message, cancellationToken);

    public IAsyncDisposable RegisterNotificationHandler(string method, Func<JsonRpcNotification, CancellationToken, ValueTask> handler) => _inner.RegisterNotificationHandler(method, handler);

    public ValueTask DisposeAsync() => _inner.DisposeAsync();
}

internal abstract class Half : IMcpEndpoint
{
    public abstract Task<JsonRpcResponse> SendRequestAsync(JsonRpcRequest request, CancellationToken cancellationToken = default);

    public abstract Task SendMessageAsync(JsonRpcMessage message, CancellationToken cancellationToken = default);

    public abstract IAsyncDisposable RegisterNotificationHandler(string method, Func<JsonRpcNotification, CancellationToken, ValueTask> handler);

    public abstract ValueTask DisposeAsync();
}

internal sealed class Whole : Half, IMcpClient
{
    public ServerCapabilities ServerCapabilities { get; set; } = new();

    Implementation IMcpClient.ServerInfo => new() { Name = "a", Version = "1" };

    public string? ServerInstructions => null;

    public override Task<JsonRpcResponse> SendRequestAsync(JsonRpcRequest request, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    public override Task SendMessageAsync(JsonRpcMessage message, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public override IAsyncDisposable RegisterNotificationHandler(string method, Func<JsonRpcNotification, CancellationToken, ValueTask> handler) => throw new NotImplementedException();

    public override ValueTask DisposeAsync() => default;
}
-----
using System.Threading;
using System.Threading.Tasks;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public static class Fakes
{
    /// <summary>Answers every request.</summary>
    /// <param name="answer">With this.</param>
#pragma warning disable MCPEXP002, CS0672
    private sealed class FakeServer(JsonRpcResponse answer) : McpServer, IDisposable
    {
        public override string? SessionId => null;

        public override string? NegotiatedProtocolVersion => null;

        public override ClientCapabilities? ClientCapabilities => new() { Sampling = new() };

        // What the client is.
        public override Implementation? ClientInfo { get; } = new() { Name = "fake", Version = "1" };

        public override McpServerOptions ServerOptions => new();

        public override IServiceProvider? Services => null;

        public override LoggingLevel? LoggingLevel => throw new NotImplementedException();

        public override async Task RunAsync(CancellationToken cancellationToken) => await Task.Yield();

        public override Task<JsonRpcResponse> SendRequestAsync(JsonRpcRequest request, CancellationToken cancellationToken) => Task.FromResult(answer);

        public override Task SendMessageAsync(JsonRpcMessage message, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public override IAsyncDisposable RegisterNotificationHandler(string method, Func<JsonRpcNotification, CancellationToken, ValueTask> handler) => throw new NotImplementedException();

        public override ValueTask DisposeAsync() => default;

        public void Dispose()
        {
        }
    }
#pragma warning restore MCPEXP002, CS0672

    public static McpServer Create(JsonRpcResponse answer) => new FakeServer(answer);

    public static ValueTask<ListRootsResult> RootsAsync(JsonRpcResponse answer) => new FakeServer(answer).RequestRootsAsync(new ListRootsRequestParams());
}

#pragma warning disable MCPEXP002, CS0672
internal class LoggingClient : McpClient
{
    public override string? SessionId => null;

    public override string? NegotiatedProtocolVersion => null;

    public override Task<ClientCompletionDetails> Completion => throw new NotSupportedException();

    public override ValueTask<IDictionary<string, InputResponse>> ResolveInputRequestsAsync(IDictionary<string, InputRequest> inputRequests, CancellationToken cancellationToken) => throw new NotSupportedException();

    private readonly McpClient _inner;

    public LoggingClient(McpClient inner) => _inner = inner;

    public override ServerCapabilities ServerCapabilities => _inner.ServerCapabilities;

    public override Implementation ServerInfo => _inner.ServerInfo!;

    public override string? ServerInstructions => _inner.ServerInstructions;

    public override async Task<JsonRpcResponse> SendRequestAsync(JsonRpcRequest request, CancellationToken cancellationToken = default)
    {
        Console.WriteLine(request.Method);
        return await _inner.SendRequestAsync(request, cancellationToken);
    }

    public override Task SendMessageAsync(JsonRpcMessage message, CancellationToken cancellationToken = default) => _inner.SendMessageAsync(message, cancellationToken);

    public override IAsyncDisposable RegisterNotificationHandler(string method, Func<JsonRpcNotification, CancellationToken, ValueTask> handler) => _inner.RegisterNotificationHandler(method, handler);

    public override ValueTask DisposeAsync() => _inner.DisposeAsync();
}
#pragma warning restore MCPEXP002, CS0672

internal abstract class Half : IMcpEndpoint
{
    public abstract Task<JsonRpcResponse> SendRequestAsync(JsonRpcRequest request, CancellationToken cancellationToken = default);

    public abstract Task SendMessageAsync(JsonRpcMessage message, CancellationToken cancellationToken = default);

    public abstract IAsyncDisposable RegisterNotificationHandler(string method, Func<JsonRpcNotification, CancellationToken, ValueTask> handler);

    public abstract ValueTask DisposeAsync();
}

internal sealed class Whole : Half, IMcpClient
{
    public ServerCapabilities ServerCapabilities { get; set; } = new();

    Implementation IMcpClient.ServerInfo => new() { Name = "a", Version = "1" };

    public string? ServerInstructions => null;

    public override Task<JsonRpcResponse> SendRequestAsync(JsonRpcRequest request, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    public override Task SendMessageAsync(JsonRpcMessage message, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public override IAsyncDisposable RegisterNotificationHandler(string method, Func<JsonRpcNotification, CancellationToken, ValueTask> handler) => throw new NotImplementedException();

    public override ValueTask DisposeAsync() => default;
}
