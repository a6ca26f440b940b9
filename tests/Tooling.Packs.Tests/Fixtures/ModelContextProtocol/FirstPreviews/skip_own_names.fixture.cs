using Microsoft.Extensions.AI;
using ModelContextProtocol.Client;

public interface IOwnClient
{
    Task<IList<AIFunction>> GetAIFunctionsAsync();

    IAsyncEnumerable<McpClientTool> ListToolsAsync();

    Task<string> CallToolAsync(string name, CancellationToken token);
}

public sealed class McpClientException : Exception;

public static class Own
{
    public static async Task<int> CountAsync(IOwnClient client, CancellationToken token)
    {
        try
        {
            await foreach (var tool in client.ListToolsAsync())
            {
                Console.WriteLine(tool.Name);
            }

            return (await client.CallToolAsync("echo", token)).Length + (await client.GetAIFunctionsAsync()).Count;
        }
        catch (McpClientException)
        {
            return 0;
        }
    }
}
