using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

public static class Calls
{
    public static async Task<string?> RunAsync(McpClient client, CancellationToken token)
    {
        var result = await client.CallToolAsync("a", cancellationToken: token);
        return result.IsError == true ? null : result.Content.OfType<TextContentBlock>().FirstOrDefault()?.Text;
    }
}
