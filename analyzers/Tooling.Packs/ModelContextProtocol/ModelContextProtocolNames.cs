using System.Collections.Immutable;

namespace Tooling.Packs.ModelContextProtocol;

/// <summary>Generated: <c>UPDATE_GENERATED=1 dotnet test tests/Tooling.Packs.Tests</c> writes this file.</summary>
internal static class ModelContextProtocolNames
{
    /// <summary>What the pack's rules look for, and the modern library does not have, or not in the same way.</summary>
    public static ImmutableArray<string> Legacy { get; } =
    [
        "AddIncomingMessageFilter",
        "AddOutgoingMessageFilter",
        "AuthorizationServers",
        "Blob",
        "CallToolResponse",
        "Content",
        "CustomizableJsonStringEnumConverter",
        "Data",
        "EnumSchema",
        "EnumeratePromptsAsync",
        "EnumerateResourceTemplatesAsync",
        "EnumerateResourcesAsync",
        "EnumerateToolsAsync",
        "First",
        "FirstOrDefault",
        "GetAIFunctionsAsync",
        "GetCompletionAsync",
        "HandleGetRequest",
        "HandlePostRequest",
        "IMcpClient",
        "IMcpEndpoint",
        "IMcpServer",
        "InitializeRequest",
        "JwksUri",
        "Last",
        "LastOrDefault",
        "McpClientException",
        "McpClientExtensions",
        "McpClientFactory",
        "McpEndpointExtensions",
        "McpServerConfig",
        "McpServerException",
        "McpServerExtensions",
        "McpServerFactory",
        "RequestSamplingAsync",
        "Resource",
        "ResourceDocumentation",
        "ResourcePolicyUri",
        "ResourceTosUri",
        "RootsUpdatedNotification",
        "SetLoggingLevel",
        "Single",
        "SingleOrDefault",
        "SseClientTransport",
        "SseClientTransportOptions",
        "StructuredContent",
        "TransportType",
        "Type",
        "UseStreamableHttp",
        "Validate",
        "Where",
        "WithGetCompletionHandler",
    ];
}
