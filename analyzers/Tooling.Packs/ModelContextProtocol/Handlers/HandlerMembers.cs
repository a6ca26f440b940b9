using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Handlers;

/// <summary>The properties that moved from capabilities to the options.</summary>
internal static class HandlerMembers
{
    /// <summary>They are properties of the options themselves.</summary>
    public static ImmutableArray<string> Collections { get; } = ["ToolCollection", "PromptCollection", "ResourceCollection"];

    /// <summary>They are properties of <c>Handlers</c> of the options.</summary>
    public static ImmutableArray<string> Handlers { get; } =
    [
        "ListToolsHandler", "CallToolHandler", "ListPromptsHandler", "GetPromptHandler", "ListResourcesHandler", "ListResourceTemplatesHandler", "ReadResourceHandler",
        "SubscribeToResourcesHandler", "UnsubscribeFromResourcesHandler", "SetLoggingLevelHandler", "CompleteHandler", "NotificationHandlers", "SamplingHandler", "RootsHandler", "ElicitationHandler",
    ];

    /// <summary>The capabilities that had them.</summary>
    public static ImmutableArray<string> Capabilities { get; } = ["Tools", "Prompts", "Resources", "Logging", "Completions", "Roots", "Sampling", "Elicitation"];

    private const string CapabilitySuffix = "Capability";

    /// <summary>Whether a property is one of them, of a capability.</summary>
    public static bool Moves(ISymbol? symbol) =>
        symbol is IPropertySymbol { ContainingType: { } owner }
        && owner.ContainingNamespace?.ToDisplayString() == McpTypes.ProtocolNamespace
        && (owner.Name.EndsWith(CapabilitySuffix, StringComparison.Ordinal) || owner.Name is "ServerCapabilities" or "ClientCapabilities")
        && (Handlers.Contains(symbol.Name) || Collections.Contains(symbol.Name));

    /// <summary>Whether a property is <c>Capabilities</c> of the options of a client or server.</summary>
    public static bool IsCapabilities(ISymbol? symbol) =>
        symbol is IPropertySymbol { Name: "Capabilities", ContainingType: { } owner } && owner.MetadataName() is McpTypes.ServerOptions or McpTypes.ClientOptions;

    /// <summary>The initializer of a value: of a creation, or a nested one; null where there is none.</summary>
    public static InitializerExpressionSyntax? InitializerOf(ExpressionSyntax value) => value switch
    {
        BaseObjectCreationExpressionSyntax { Initializer: { } initializer, ArgumentList: null or { Arguments.Count: 0 } } => initializer,
        InitializerExpressionSyntax initializer => initializer,
        _ => null,
    };
}
