// The packages before 0.2 are not in every registry: what rules ask for of the first previews. The types have the namespaces that files are read with (see docs/adr/former-namespaces.md).
#nullable enable
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

[assembly: System.Reflection.AssemblyVersion("0.1.0.0")]

namespace ModelContextProtocol
{
    public interface IMcpEndpoint : IAsyncDisposable;

    public record McpServerConfig
    {
        public required string Id { get; init; }

        public required string Name { get; init; }

        public required string TransportType { get; init; }

        public string? Location { get; set; }

        public Dictionary<string, string>? TransportOptions { get; init; }
    }

    // Less specific than those of the namespace that took them in, for files that import both.
    public static class McpServerBuilderExtensions
    {
        public static IMcpServerBuilder AddMcpServer(this IEnumerable<ServiceDescriptor> services) => throw new NotSupportedException();

        public static IMcpServerBuilder WithStdioServerTransport(this object builder) => throw new NotSupportedException();

        public static IMcpServerBuilder WithTools(this object builder) => throw new NotSupportedException();
    }
}

namespace ModelContextProtocol.Protocol
{
    public sealed class Implementation
    {
        public required string Name { get; set; }

        public required string Version { get; set; }
    }

    public sealed class Prompt
    {
        public string Name { get; set; } = "";
    }

    public sealed class Content
    {
        public string Type { get; set; } = "";

        public string? Text { get; set; }
    }

    public class ResourceContents
    {
        public string Uri { get; set; } = "";

        public string? MimeType { get; set; }

        public string? Text { get; set; }

        public string? Blob { get; set; }
    }

    public sealed class Tool
    {
        public string Name { get; set; } = "";
    }

    public sealed class ListToolsRequestParams;

    public sealed class ListToolsResult
    {
        public List<Tool> Tools { get; set; } = [];
    }

    public sealed class CallToolRequestParams
    {
        public string Name { get; set; } = "";
    }

    public sealed class CallToolResponse
    {
        public List<Content> Content { get; set; } = [];

        public bool IsError { get; set; }
    }
}

namespace ModelContextProtocol.Client
{
    public static class TransportTypes
    {
        public const string StdIo = "stdio";

        public const string Sse = "sse";
    }

    public interface IClientTransport;

    public sealed class SseClientTransport(SseClientTransportOptions options) : IClientTransport
    {
        public SseClientTransportOptions Options { get; } = options;
    }

    public record SseClientTransportOptions
    {
        public required Uri Endpoint { get; init; }

        public bool UseStreamableHttp { get; init; }
    }

    public sealed class McpClientOptions
    {
        public Implementation? ClientInfo { get; set; }
    }

    public class McpClientException(string message) : Exception(message);

    public interface IMcpClient : IMcpEndpoint
    {
        Implementation? ServerInfo { get; }
    }

    public static class McpClientFactory
    {
        public static Task<IMcpClient> CreateAsync(
            McpServerConfig serverConfig,
            McpClientOptions? clientOptions = null,
            Func<McpServerConfig, ILoggerFactory?, IClientTransport>? createTransportFunc = null,
            ILoggerFactory? loggerFactory = null,
            CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public abstract class McpClientTool : AIFunction;

    public static class McpClientExtensions
    {
        public static Task<IList<AIFunction>> GetAIFunctionsAsync(this IMcpClient client, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public static Task<IList<McpClientTool>> ListToolsAsync(this IMcpClient client, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public static IAsyncEnumerable<Prompt> ListPromptsAsync(this IMcpClient client, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public static Task<CallToolResponse> CallToolAsync(this IMcpClient client, string toolName, Dictionary<string, object?>? arguments = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();
    }
}

namespace ModelContextProtocol.Server
{
    public class McpServerException(string message, int? errorCode = null) : Exception(message)
    {
        public McpServerException(string message, Exception inner)
            : this(message) => _ = inner;

        public int? ErrorCode { get; } = errorCode;
    }

    public class RequestContext<TParams>
    {
        public TParams? Params { get; init; }
    }

    [AttributeUsage(AttributeTargets.Class)]
    public sealed class McpToolTypeAttribute : Attribute;

    [AttributeUsage(AttributeTargets.Method)]
    public sealed class McpToolAttribute(string? name = null) : Attribute
    {
        public string? Name { get; } = name;
    }

    [AttributeUsage(AttributeTargets.Class)]
    public sealed class McpServerToolTypeAttribute : Attribute;

    [AttributeUsage(AttributeTargets.Method)]
    public sealed class McpServerToolAttribute(string? name = null) : Attribute
    {
        public string? Name { get; } = name;

        public bool ReadOnly { get; set; }
    }
}

namespace Microsoft.Extensions.DependencyInjection
{
    public interface IMcpServerBuilder;

    public static class McpServerBuilderExtensions
    {
        public static IMcpServerBuilder WithTools(this IMcpServerBuilder builder) => builder;

        public static IMcpServerBuilder WithTools(this IMcpServerBuilder builder, params Type[] toolTypes) => builder;

        public static IMcpServerBuilder WithTool<TTool>(this IMcpServerBuilder builder) => builder;

        public static IMcpServerBuilder WithCallToolHandler(this IMcpServerBuilder builder, Func<RequestContext<CallToolRequestParams>, CancellationToken, Task<CallToolResponse>> handler) => builder;

        public static IMcpServerBuilder WithListToolsHandler(this IMcpServerBuilder builder, Func<RequestContext<ListToolsRequestParams>, CancellationToken, Task<ListToolsResult>> handler) => builder;

        public static IMcpServerBuilder WithStdioServerTransport(this IMcpServerBuilder builder) => builder;
    }

    public static class McpServerServiceCollectionExtension
    {
        public static IMcpServerBuilder AddMcpServer(this IServiceCollection services) => throw new NotSupportedException();
    }
}
