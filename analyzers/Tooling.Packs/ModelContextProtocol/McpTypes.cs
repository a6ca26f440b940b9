namespace Tooling.Packs.ModelContextProtocol;

/// <summary>Metadata names of the legacy types that coded rules ask for, and names of modern ones.</summary>
internal static class McpTypes
{
    public const string RootNamespace = "ModelContextProtocol";
    public const string ClientNamespace = "ModelContextProtocol.Client";
    public const string ServerNamespace = "ModelContextProtocol.Server";
    public const string ProtocolNamespace = "ModelContextProtocol.Protocol";

    public const string IMcpClient = "ModelContextProtocol.Client.IMcpClient";
    public const string IMcpServer = "ModelContextProtocol.Server.IMcpServer";
    public const string IMcpEndpoint = "ModelContextProtocol.IMcpEndpoint";
    public const string ClientExtensions = "ModelContextProtocol.Client.McpClientExtensions";
    public const string ServerExtensions = "ModelContextProtocol.Server.McpServerExtensions";
    public const string EndpointExtensions = "ModelContextProtocol.McpEndpointExtensions";
    public const string ClientOptions = "ModelContextProtocol.Client.McpClientOptions";
    public const string ServerOptions = "ModelContextProtocol.Server.McpServerOptions";
    public const string RequestContext = "ModelContextProtocol.Server.RequestContext`1";
    public const string Content = "ModelContextProtocol.Protocol.Content";
    public const string CallToolResponse = "ModelContextProtocol.Protocol.CallToolResponse";
    public const string RequestParams = "ModelContextProtocol.Protocol.RequestParams";
    public const string RequestParamsMetadata = "ModelContextProtocol.Protocol.RequestParamsMetadata";
}
