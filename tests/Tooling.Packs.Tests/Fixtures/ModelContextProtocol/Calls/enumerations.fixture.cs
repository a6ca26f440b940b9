// expect: MCPM1002 x2, MCPM1006 x6
// manual: MCPM1006
using System.Text.Json;
using ModelContextProtocol.Client;

public static class Listing
{
    public static async Task RunAsync(IMcpClient client, CancellationToken token)
    {
        await foreach (var tool in client.EnumerateToolsAsync())
            Console.WriteLine(tool.Name);

        await foreach (var prompt in client.EnumeratePromptsAsync(token))
        {
            Console.WriteLine(prompt.Name);
        }

        await foreach (var resource in client.EnumerateResourcesAsync(cancellationToken: token).ConfigureAwait(false))
        {
            Console.WriteLine(resource.Name);
        }

        await foreach (var template in client.EnumerateResourceTemplatesAsync().WithCancellation(token))
        {
            Console.WriteLine(template.Name);
        }

        IAsyncEnumerable<McpClientTool> all = client.EnumerateToolsAsync();
    }

    public static async Task SerializeAsync(IMcpClient client, JsonSerializerOptions json, CancellationToken token)
    {
        await foreach (var tool in client.EnumerateToolsAsync(json, token))
        {
            Console.WriteLine(tool.Name);
        }

        await foreach (var tool in client.EnumerateToolsAsync(cancellationToken: token, serializerOptions: json))
        {
            Console.WriteLine(tool.Name);
        }
    }
}
-----
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Client;

public static class Listing
{
    public static async Task RunAsync(McpClient client, CancellationToken token)
    {
        foreach (var tool in await client.ListToolsAsync())
            Console.WriteLine(tool.Name);

        foreach (var prompt in await client.ListPromptsAsync(cancellationToken: token))
        {
            Console.WriteLine(prompt.Name);
        }

        foreach (var resource in await client.ListResourcesAsync(cancellationToken: token).ConfigureAwait(false))
        {
            Console.WriteLine(resource.Name);
        }

        foreach (var template in await client.ListResourceTemplatesAsync(cancellationToken: token))
        {
            Console.WriteLine(template.Name);
        }

        IAsyncEnumerable<McpClientTool> all = client.EnumerateToolsAsync();
    }

    public static async Task SerializeAsync(McpClient client, JsonSerializerOptions json, CancellationToken token)
    {
        foreach (var tool in await client.ListToolsAsync(new RequestOptions { JsonSerializerOptions = json }, token))
        {
            Console.WriteLine(tool.Name);
        }

        foreach (var tool in await client.ListToolsAsync(cancellationToken: token, options: new RequestOptions { JsonSerializerOptions = json }))
        {
            Console.WriteLine(tool.Name);
        }
    }
}
