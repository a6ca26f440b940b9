using ModelContextProtocol.Server;

public sealed class McpClient
{
    public string ServerInfo { get; set; } = "";

    public static int Length(McpClient client) => client.ServerInfo.Length;

    public static string? NameOf(McpServerOptions options) => options.ServerInfo?.Name;
}
