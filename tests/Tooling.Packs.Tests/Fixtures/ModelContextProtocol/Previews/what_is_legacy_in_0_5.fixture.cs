// library: legacy-0.6
// expect: MCPM1005 x2, MCPM1017, MCPM1018, MCPM2007 x2
// manual: MCPM9005, MCPM9006
using Microsoft.Extensions.AI;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

static class Legacy
{
    static ImageContentBlock Image(byte[] bytes) => new() { Data = Convert.ToBase64String(bytes), MimeType = "image/png" };

    static byte[] Decode(BlobResourceContents blob) => Convert.FromBase64String(blob.Blob);

    static ElicitRequestParams.EnumSchema Colors() => new() { Enum = ["red", "green"] };

    static ValueTask<ReadResourceResult> ReadAsync(McpClientResource resource, CancellationToken token) => resource.ReadAsync(token);

    static string NameOf(McpClient client) => client.ServerInfo.Name;

    static Task<ChatResponse> SampleAsync(McpServer server, IEnumerable<ChatMessage> messages, CancellationToken token) => server.SampleAsync(messages, null, token);

    static string? Meta(Root root) => root.Meta?.GetRawText();

    static void Watch(StreamableHttpServerTransport transport) => transport.OnInitRequestReceived = parameters => default;
}
-----
using Microsoft.Extensions.AI;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

static class Legacy
{
    static ImageContentBlock Image(byte[] bytes) => new() { Data = System.Text.Encoding.UTF8.GetBytes(Convert.ToBase64String(bytes)), MimeType = "image/png" };

    static byte[] Decode(BlobResourceContents blob) => blob.DecodedData.ToArray();

    static ElicitRequestParams.UntitledSingleSelectEnumSchema Colors() => new() { Enum = ["red", "green"] };

    static ValueTask<ReadResourceResult> ReadAsync(McpClientResource resource, CancellationToken token) => resource.ReadAsync(cancellationToken: token);

    static string NameOf(McpClient client) => client.ServerInfo!.Name;

    static Task<ChatResponse> SampleAsync(McpServer server, IEnumerable<ChatMessage> messages, CancellationToken token) => server.SampleAsync(messages, null, cancellationToken: token);

    static string? Meta(Root root) => root.Meta?.GetRawText();

    static void Watch(StreamableHttpServerTransport transport) => transport.OnInitRequestReceived = parameters => default;
}
