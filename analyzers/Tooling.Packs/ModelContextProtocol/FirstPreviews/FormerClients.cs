using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.FirstPreviews;

/// <summary>What the first previews had for clients and servers: the class that told how to reach a server, and calls under other names and with other parameters.</summary>
internal static class FormerClients
{
    /// <summary>
    /// <c>McpServerConfig</c>, and the factory that took it. It is a transport here, so that a creation without a type, which both overloads of the factory could take, is a config.
    /// </summary>
    public static AddedApi Configs { get; } = new("configs", [ServerConfigs.Name, "TransportTypes", "TransportType"], """
        #nullable enable
        namespace ModelContextProtocol
        {
            public class McpServerConfig : ModelContextProtocol.Client.IClientTransport
            {
                public string Id { get; set; } = "";
                public string Name { get; set; } = "";
                public string TransportType { get; set; } = "";
                public string? Location { get; set; }
                public string[]? Arguments { get; set; }
                public System.Collections.Generic.Dictionary<string, string>? TransportOptions { get; set; }
                System.Threading.Tasks.Task<ModelContextProtocol.Protocol.ITransport> ModelContextProtocol.Client.IClientTransport.ConnectAsync(System.Threading.CancellationToken cancellationToken) => throw new System.NotSupportedException();
            }
        }

        namespace ModelContextProtocol.Client
        {
            public static class TransportTypes
            {
                public const string StdIo = "stdio";
                public const string Sse = "sse";
            }

            public static class McpClientFactory
            {
                public static System.Threading.Tasks.Task<IMcpClient> CreateAsync(
                    IClientTransport clientTransport, McpClientOptions? clientOptions = null, Microsoft.Extensions.Logging.ILoggerFactory? loggerFactory = null,
                    System.Threading.CancellationToken cancellationToken = default) => throw new System.NotSupportedException();
                public static System.Threading.Tasks.Task<IMcpClient> CreateAsync(
                    ModelContextProtocol.McpServerConfig serverConfig, McpClientOptions? clientOptions = null,
                    System.Func<ModelContextProtocol.McpServerConfig, Microsoft.Extensions.Logging.ILoggerFactory?, IClientTransport>? createTransportFunc = null,
                    Microsoft.Extensions.Logging.ILoggerFactory? loggerFactory = null, System.Threading.CancellationToken cancellationToken = default) => throw new System.NotSupportedException();
            }
        }
        """);

    /// <summary>
    /// Calls. Their tokens have a name that no call gives, so that what binds to today's methods goes on to do so.
    /// </summary>
    public static AddedApi Calls { get; } = new("calls", ["GetAIFunctionsAsync", "RequestSamplingAsync", "CallToolAsync", "ListToolsAsync", "GetPromptAsync"], """
        #nullable enable
        namespace ModelContextProtocol.Client
        {
            public static class FormerClientExtensions
            {
                public static System.Threading.Tasks.ValueTask<System.Collections.Generic.IList<Microsoft.Extensions.AI.AIFunction>> GetAIFunctionsAsync(
                    this IMcpClient client, System.Threading.CancellationToken cancellationToken = default) => throw new System.NotSupportedException();
                public static System.Threading.Tasks.ValueTask<System.Collections.Generic.IList<McpClientTool>> ListToolsAsync(
                    this IMcpClient client, System.Threading.CancellationToken formerToken) => throw new System.NotSupportedException();
                public static System.Threading.Tasks.ValueTask<ModelContextProtocol.Protocol.CallToolResponse> CallToolAsync(
                    this IMcpClient client, string toolName, System.Collections.Generic.Dictionary<string, object?>? arguments, System.Threading.CancellationToken formerToken) => throw new System.NotSupportedException();
                public static System.Threading.Tasks.ValueTask<ModelContextProtocol.Protocol.GetPromptResult> GetPromptAsync(
                    this IMcpClient client, string name, System.Collections.Generic.Dictionary<string, object?>? arguments, System.Threading.CancellationToken formerToken) => throw new System.NotSupportedException();
            }
        }

        namespace ModelContextProtocol.Server
        {
            public static class FormerServerExtensions
            {
                public static System.Threading.Tasks.ValueTask<ModelContextProtocol.Protocol.CreateMessageResult> RequestSamplingAsync(
                    this IMcpServer server, ModelContextProtocol.Protocol.CreateMessageRequestParams request, System.Threading.CancellationToken cancellationToken = default) => throw new System.NotSupportedException();
            }
        }
        """);
}
