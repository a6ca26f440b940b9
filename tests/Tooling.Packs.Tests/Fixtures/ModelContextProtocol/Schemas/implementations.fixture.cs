// expect: MCPM1007 x2, MCPM1014 x2, MCPM2001
// manual: MCPM9002
using System.Threading.Channels;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public sealed class TestTransport : ITransport
{
    private readonly Channel<JsonRpcMessage> _channel = Channel.CreateUnbounded<JsonRpcMessage>();

    public ChannelReader<JsonRpcMessage> MessageReader => _channel;

    public Task SendMessageAsync(JsonRpcMessage message, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public ValueTask DisposeAsync() => default;
}

public sealed class FixedTool : McpServerTool
{
    /// <summary>What it is.</summary>
    public override Tool ProtocolTool { get; } = new() { Name = "fixed" };

    public override ValueTask<CallToolResponse> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default) =>
        new(new CallToolResponse { Content = [new() { Text = "fixed" }] });
}

public class MyOptions : McpServerOptions
{
}
-----
using System.Threading.Channels;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public sealed class TestTransport : ITransport
{
    public string? SessionId => null;

    private readonly Channel<JsonRpcMessage> _channel = Channel.CreateUnbounded<JsonRpcMessage>();

    public ChannelReader<JsonRpcMessage> MessageReader => _channel;

    public Task SendMessageAsync(JsonRpcMessage message, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public ValueTask DisposeAsync() => default;
}

public sealed class FixedTool : McpServerTool
{
    public override IReadOnlyList<object> Metadata => new object[0];

    /// <summary>What it is.</summary>
    public override Tool ProtocolTool { get; } = new() { Name = "fixed" };

    public override ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default) =>
        new(new CallToolResult { Content = [new TextContentBlock { Text = "fixed" }] });
}

public class MyOptions : McpServerOptions
{
}
