// expect: MCPM1002, MCPM1018 x2
using ModelContextProtocol.Client;

public static class Describing
{
    public static string Of(IMcpClient client)
    {
        var info = client.ServerInfo;
        return $"{client.ServerInfo.Name} {client.ServerInfo?.Version} {info.Version} {nameof(client.ServerInfo)}";
    }
}
-----
using ModelContextProtocol.Client;

public static class Describing
{
    public static string Of(McpClient client)
    {
        var info = client.ServerInfo!;
        return $"{client.ServerInfo!.Name} {client.ServerInfo?.Version} {info.Version} {nameof(client.ServerInfo)}";
    }
}
