// expect: MCPM1002, MCPM1003, MCPM2002 x3, MCPM2003 x4, MCPM2005
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

await using IMcpClient client = await McpClientFactory.CreateAsync(
    new StdioClientTransport(new StdioClientTransportOptions
    {
        Name = "Everything",
        Command = "npx",
        Arguments = ["-y", "@modelcontextprotocol/server-everything"],
    }),
    new McpClientOptions { ClientInfo = new Implementation { Name = "demo", Version = "1.0" } });

// What can it do?
foreach (var tool in await client.ListToolsAsync())
{
    Console.WriteLine($"{tool.Name} ({tool.Description})");
}

var result = await client.CallToolAsync("echo", new Dictionary<string, object?> { ["message"] = "Hello" }, cancellationToken: CancellationToken.None);
if (result.IsError)
{
    throw new InvalidOperationException(result.Content[0].Text);
}

Console.WriteLine(result.Content.First(c => c.Type == "text").Text);
foreach (var content in result.Content)
{
    if (content.Type == "text")
    {
        Console.WriteLine(content.Text);
    }
    else if (content.Type == "image")
    {
        File.WriteAllBytes("image.png", Convert.FromBase64String(content.Data!));
    }
}

var text = string.Join("\n", result.Content.Where(c => c.Type == "text").Select(c => c.Text));
Console.WriteLine(text + result.Content.FirstOrDefault(c => c.Type == "text")?.Text + result.Content.FirstOrDefault()?.Text?.Trim());
-----
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

await using McpClient client = await McpClient.CreateAsync(
    new StdioClientTransport(new StdioClientTransportOptions
    {
        Name = "Everything",
        Command = "npx",
        Arguments = ["-y", "@modelcontextprotocol/server-everything"],
    }),
    new McpClientOptions { ClientInfo = new Implementation { Name = "demo", Version = "1.0" } });

// What can it do?
foreach (var tool in await client.ListToolsAsync())
{
    Console.WriteLine($"{tool.Name} ({tool.Description})");
}

var result = await client.CallToolAsync("echo", new Dictionary<string, object?> { ["message"] = "Hello" }, cancellationToken: CancellationToken.None);
if (result.IsError == true)
{
    throw new InvalidOperationException((result.Content[0] as TextContentBlock)?.Text);
}

Console.WriteLine(result.Content.OfType<TextContentBlock>().First().Text);
foreach (var content in result.Content)
{
    if (content.Type == "text")
    {
        Console.WriteLine(((TextContentBlock)content).Text);
    }
    else if (content.Type == "image")
    {
        File.WriteAllBytes("image.png", ((ImageContentBlock)content).DecodedData.ToArray());
    }
}

var text = string.Join("\n", result.Content.OfType<TextContentBlock>().Select(c => c.Text));
Console.WriteLine(text + result.Content.OfType<TextContentBlock>().FirstOrDefault()?.Text + (result.Content.FirstOrDefault() as TextContentBlock)?.Text?.Trim());
