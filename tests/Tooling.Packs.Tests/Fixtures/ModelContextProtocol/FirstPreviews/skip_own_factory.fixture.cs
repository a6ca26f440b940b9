using ModelContextProtocol.Client;

namespace Own;

public static class TransportTypes
{
    public const string StdIo = "stdio";
}

public sealed record McpServerConfig(string TransportType)
{
    public static McpServerConfig Default { get; } = new(TransportTypes.StdIo);
}

public static class Clients
{
    public static Task<string> CreateAsync(McpServerConfig config) => Task.FromResult(config.TransportType);

    public static async Task<int> LengthAsync() => (await CreateAsync(McpServerConfig.Default)).Length + nameof(StdioClientTransport).Length;
}
