// expect: MCPM1002, MCPM1003, MCPM1007, MCPM1022 x5, MCPM2003, MCPM2004
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol.Messages;
using ModelContextProtocol.Protocol.Transport;
using ModelContextProtocol.Protocol.Types; // contents
using Offered = ModelContextProtocol.Protocol.Types.Tool;

// ModelContextProtocol.Protocol.Types is no namespace any more.
var transport = new ModelContextProtocol.Protocol.Transport.StdioClientTransport(new StdioClientTransportOptions { Command = "npx" });
await using IMcpClient client = await McpClientFactory.CreateAsync(transport);
CallToolResponse result = await client.CallToolAsync("echo", new Dictionary<string, object?> { ["text"] = "ModelContextProtocol.Protocol.Types" });
foreach (Content block in result.Content)
{
    Console.WriteLine(block.Type == "text" ? block.Text : block.Type);
}

Offered? first = null;
JsonRpcMessage? last = null;
Console.WriteLine(last is JsonRpcNotification ? first?.Name : null);
-----
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
// contents
using Offered = ModelContextProtocol.Protocol.Tool;

// ModelContextProtocol.Protocol.Types is no namespace any more.
var transport = new ModelContextProtocol.Client.StdioClientTransport(new StdioClientTransportOptions { Command = "npx" });
await using McpClient client = await McpClient.CreateAsync(transport);
CallToolResult result = await client.CallToolAsync("echo", new Dictionary<string, object?> { ["text"] = "ModelContextProtocol.Protocol.Types" });
foreach (ContentBlock block in result.Content)
{
    Console.WriteLine(block.Type == "text" ? ((TextContentBlock)block).Text : block.Type);
}

Offered? first = null;
JsonRpcMessage? last = null;
Console.WriteLine(last is JsonRpcNotification ? first?.Name : null);
