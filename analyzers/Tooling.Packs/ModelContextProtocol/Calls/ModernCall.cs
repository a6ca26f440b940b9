using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Calls;

/// <summary>What became of a legacy method: its modern name, and the modern names of its parameters in their modern order.</summary>
/// <param name="Name">The modern method.</param>
/// <param name="Parameters">Modern parameter names, without the receiver of an extension method.</param>
internal sealed record ModernCall(string Name, ImmutableArray<string> Parameters)
{
    private const string Token = "cancellationToken";
    private const string SerializerOptions = "serializerOptions";
    private const string RequestOptions = "options";

    private static readonly ImmutableArray<string> Extensions = [McpTypes.ClientExtensions, McpTypes.ServerExtensions, McpTypes.EndpointExtensions];

    /// <summary>The classes of 0.4 and later, whose members took other arguments at first.</summary>
    private static readonly ImmutableArray<string> Sessions = ["ModelContextProtocol.Client.McpClient", "ModelContextProtocol.Server.McpServer", "ModelContextProtocol.McpSession"];

    private static readonly ImmutableArray<string> ClientPrimitives =
        ["ModelContextProtocol.Client.McpClientPrompt", "ModelContextProtocol.Client.McpClientResource", "ModelContextProtocol.Client.McpClientResourceTemplate", "ModelContextProtocol.Client.McpClientTool"];

    /// <summary>The names under which such methods are called.</summary>
    public static ImmutableArray<string> Methods { get; } =
    [
        "CallToolAsync", "CompleteAsync", "GetPromptAsync", "ListPromptsAsync", "ListResourceTemplatesAsync", "ListResourcesAsync", "ListToolsAsync", "PingAsync", "ReadResourceAsync",
        "SetLoggingLevel", "SubscribeToResourceAsync", "UnsubscribeFromResourceAsync", "NotifyProgressAsync", "SendNotificationAsync", "SendRequestAsync", "AsClientLoggerProvider",
        "AsSamplingChatClient", "ElicitAsync", "RequestRootsAsync", "SampleAsync", "GetAsync", "ReadAsync", "CallAsync",
    ];

    /// <summary>Whether a type holds the extension methods that became members.</summary>
    public static bool IsExtensions(ITypeSymbol? type) => type is not null && Extensions.Contains(type.MetadataName(), StringComparer.Ordinal);

    /// <summary>The modern form of a method; null where it is none of those that changed.</summary>
    public static ModernCall? Of(IMethodSymbol method)
    {
        var declared = (IMethodSymbol)method.Declared();
        var owner = declared.ContainingType.MetadataName();
        if (!Methods.Contains(declared.Name) || (!Extensions.Contains(owner) && !ClientPrimitives.Contains(owner) && !Sessions.Contains(owner)) || declared.Parameters.Any(p => p.Name == "requestParams"))
        {
            return null;
        }

        var isClient = IsClient(declared);
        var parameters = declared.Parameters.Skip(declared.IsExtensionMethod ? 1 : 0).Select(p => ModernName(p.Name, declared, isClient)).ToList();
        var token = parameters.IndexOf(Token);
        if ((isClient || declared.Name == "NotifyProgressAsync") && !parameters.Contains(RequestOptions))
        {
            parameters.Insert(token, RequestOptions);
        }
        else if (declared.Name == "SampleAsync" && parameters.Contains("messages") && !parameters.Contains(SerializerOptions))
        {
            parameters.Insert(token, SerializerOptions);
        }

        var modern = new ModernCall(declared.Name == "SetLoggingLevel" ? "SetLoggingLevelAsync" : declared.Name, [.. parameters]);
        return Sessions.Contains(owner) && modern.Name == declared.Name && parameters.SequenceEqual(declared.Parameters.Select(p => p.Name)) ? null : modern;
    }

    /// <summary>Whether a method is one of clients, and of what they are given.</summary>
    public static bool IsClient(IMethodSymbol declared) =>
        declared.ContainingType.MetadataName() is var owner && (owner is McpTypes.ClientExtensions or "ModelContextProtocol.Client.McpClient" || ClientPrimitives.Contains(owner));

    /// <summary>The modern name of a legacy parameter.</summary>
    public static string ModernName(string parameter, IMethodSymbol declared, bool isClient) => parameter switch
    {
        SerializerOptions when isClient => RequestOptions,
        "request" when declared.Name != "SendRequestAsync" => "requestParams",
        "options" when declared.Name == "SampleAsync" => "chatOptions",
        _ => parameter,
    };

    /// <summary>Whether an argument has to be wrapped into <c>RequestOptions</c>.</summary>
    public static bool IsWrapped(IParameterSymbol legacy, string modern) => legacy.Name == SerializerOptions && modern == RequestOptions;
}
