// library: legacy-0.1
// expect: MCPM1002 x2, MCPM1006, MCPM1007 x2, MCPM1022, MCPM1027 x3, MCPM1028 x3, MCPM2002, MCPM2003
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol.Types;

static class Calls
{
    public static async Task<string?> EchoAsync(IMcpClient client, CancellationToken token)
    {
        await foreach (var prompt in client.ListPromptsAsync())
        {
            Console.WriteLine(prompt.Name);
        }

        foreach (var tool in await client.ListToolsAsync(token))
        {
            Console.WriteLine(tool.Name);
        }

        try
        {
            CallToolResponse result = await client.CallToolAsync("echo", new() { ["message"] = "Hello" }, CancellationToken.None);
            CallToolResponse again = await client.CallToolAsync("echo", new Dictionary<string, object?> { ["message"] = "Hello" }, token); // as before
            return result.Content.First(c => c.Type == "text").Text + again.Content[0].Text;
        }
        catch (McpClientException)
        {
            return null;
        }
    }

    public static async Task<ChatOptions> ToolsAsync(IMcpClient client) => new() { Tools = [.. await client.GetAIFunctionsAsync()] };

    public static void Add(IServiceCollection services) => services.AddMcpServer().WithStdioServerTransport().WithTools();
}
-----
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

static class Calls
{
    public static async Task<string?> EchoAsync(McpClient client, CancellationToken token)
    {
        foreach (var prompt in await client.ListPromptsAsync())
        {
            Console.WriteLine(prompt.Name);
        }

        foreach (var tool in await client.ListToolsAsync(cancellationToken: token))
        {
            Console.WriteLine(tool.Name);
        }

        try
        {
            CallToolResult result = await client.CallToolAsync("echo", new Dictionary<string, object?> { ["message"] = "Hello" }, cancellationToken: CancellationToken.None);
            CallToolResult again = await client.CallToolAsync("echo", new Dictionary<string, object?> { ["message"] = "Hello" }, cancellationToken: token); // as before
            return result.Content.OfType<TextContentBlock>().First().Text + (again.Content[0] as TextContentBlock)?.Text;
        }
        catch (McpException)
        {
            return null;
        }
    }

    public static async Task<ChatOptions> ToolsAsync(McpClient client) => new() { Tools = [.. await client.ListToolsAsync()] };

    public static void Add(IServiceCollection services) => services.AddMcpServer().WithStdioServerTransport().WithToolsFromAssembly();
}
