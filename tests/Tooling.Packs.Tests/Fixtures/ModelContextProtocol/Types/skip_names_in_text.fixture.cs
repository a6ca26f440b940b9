// IMcpClient is an interface; McpClientFactory makes one.
public static class Texts
{
    public const string Name = "IMcpServer";

    public static string IMcpClient => nameof(IMcpClient);
}
