// The packages between 0.2 and 1.0 are not in every registry: what rules ask for of 0.5 and 0.6, where the interfaces and the factories are gone already.
#nullable enable
using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

[assembly: System.Reflection.AssemblyVersion("0.6.0.0")]

namespace ModelContextProtocol
{
    public abstract class McpSession;

    public class McpException(string message) : Exception(message);

    public sealed class RequestOptions
    {
        public JsonSerializerOptions? JsonSerializerOptions { get; set; }
    }
}

namespace ModelContextProtocol.Authentication
{
    public sealed class ProtectedResourceMetadata
    {
        public Uri? Resource { get; set; }

        public List<Uri> AuthorizationServers { get; set; } = [];

        public List<string> ScopesSupported { get; set; } = [];

        public Uri? ResourceDocumentation { get; set; }
    }
}

namespace ModelContextProtocol.Client
{
    public abstract class McpClient : McpSession
    {
        public Protocol.Implementation ServerInfo => throw new NotSupportedException();

        public ValueTask<IList<McpClientTool>> ListToolsAsync(RequestOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public ValueTask<Protocol.CallToolResult> CallToolAsync(string toolName, IReadOnlyDictionary<string, object?>? arguments = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    public sealed class McpClientTool;

    public sealed class McpClientResource
    {
        public ValueTask<Protocol.ReadResourceResult> ReadAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}

namespace ModelContextProtocol.Server
{
    public abstract class McpServer : McpSession
    {
        public Task<Microsoft.Extensions.AI.ChatResponse> SampleAsync(IEnumerable<Microsoft.Extensions.AI.ChatMessage> messages, Microsoft.Extensions.AI.ChatOptions? chatOptions = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();
    }

    public delegate ValueTask<TResult> McpRequestHandler<TParams, TResult>(RequestContext<TParams> request, CancellationToken cancellationToken);

    public delegate McpRequestHandler<TParams, TResult> McpRequestFilter<TParams, TResult>(McpRequestHandler<TParams, TResult> next);

    public sealed class RequestContext<TParams>
    {
        public TParams? Params { get; set; }
    }

    public sealed class McpServerOptions
    {
        public McpServerFilters Filters { get; } = new();

        public McpServerHandlers Handlers { get; } = new();
    }

    public sealed class McpServerHandlers
    {
        public McpRequestHandler<Protocol.CallToolRequestParams, Protocol.CallToolResult>? CallToolHandler { get; set; }
    }

    public sealed class McpServerFilters
    {
        public List<McpRequestFilter<Protocol.CallToolRequestParams, Protocol.CallToolResult>> CallToolFilters { get; } = [];
    }

    public sealed class StreamableHttpServerTransport
    {
        public Func<Protocol.InitializeRequestParams?, ValueTask>? OnInitRequestReceived { get; set; }
    }

    public abstract class McpServerTool
    {
        public abstract ValueTask<Protocol.CallToolResult> InvokeAsync(RequestContext<Protocol.CallToolRequestParams> request, CancellationToken cancellationToken = default);
    }

    [AttributeUsage(AttributeTargets.Class)]
    public sealed class McpServerToolTypeAttribute : Attribute;

    [AttributeUsage(AttributeTargets.Method)]
    public sealed class McpServerToolAttribute : Attribute
    {
        public string? Name { get; set; }
    }
}

namespace ModelContextProtocol.Authentication
{
    public sealed class ClientOAuthOptions;
}

namespace ModelContextProtocol.Protocol
{
    public sealed class ToolChoice
    {
        public string? Mode { get; set; }
    }

    public sealed class Implementation
    {
        public required string Name { get; set; }
    }

    public abstract class ContentBlock
    {
        public abstract string Type { get; }
    }

    public sealed class TextContentBlock : ContentBlock
    {
        public override string Type => "text";

        public required string Text { get; set; }
    }

    public sealed class ImageContentBlock : ContentBlock
    {
        public override string Type => "image";

        public required string Data { get; set; }

        public required string MimeType { get; set; }
    }

    public sealed class InitializeRequestParams;

    public sealed class ListToolsRequestParams;

    public sealed class ListToolsResult;

    public sealed class CallToolRequestParams
    {
        public required string Name { get; set; }
    }

    public sealed class CallToolResult
    {
        public IList<ContentBlock> Content { get; set; } = [];

        public JsonNode? StructuredContent { get; set; }

        public bool? IsError { get; set; }
    }

    public sealed class ReadResourceResult;

    public sealed class BlobResourceContents
    {
        public required string Uri { get; set; }

        public required string Blob { get; set; }
    }

    public sealed class SamplingMessage
    {
        public required IList<ContentBlock> Content { get; set; }
    }

    public sealed class Root
    {
        public required string Uri { get; set; }

        public JsonElement? Meta { get; set; }
    }

    public sealed class ElicitRequestParams
    {
        public abstract class PrimitiveSchemaDefinition;

        public class LegacyTitledEnumSchema : PrimitiveSchemaDefinition
        {
            public IList<string> Enum { get; set; } = [];
        }

        public sealed class EnumSchema : LegacyTitledEnumSchema;
    }
}
