using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Types;

/// <summary>A class that derives from one that is sealed since 1.0, or whose constructor is internal; and the creation of one that is abstract.</summary>
internal sealed class SealedTypeRule : CodeRule
{
    private static readonly ImmutableArray<string> OpenStill =
        ["RequestParams", "ResourceContents", "PrimitiveSchemaDefinition", "McpServerTool", "McpServerPrompt", "McpServerResource", "DelegatingMcpServerTool", "McpException", "McpServerPrimitiveCollection"];

    public override ImmutableArray<string> Triggers { get; } =
    [
        "Annotations", "Argument", "BlobResourceContents", "CallToolRequestParams", "CallToolResponse", "ClientCapabilities", "CompleteRequestParams", "CompleteResult", "Completion", "CompletionsCapability", "Content",
        "CreateMessageRequestParams", "CreateMessageResult", "ElicitRequestParams", "ElicitResult", "ElicitationCapability", "EmptyResult", "GetPromptRequestParams", "GetPromptResult", "Implementation",
        "InitializeRequestParams", "InitializeResult", "JsonRpcError", "JsonRpcErrorDetail", "JsonRpcMessage", "JsonRpcMessageWithId", "JsonRpcNotification", "JsonRpcRequest", "JsonRpcResponse",
        "ListPromptsRequestParams", "ListPromptsResult", "ListResourceTemplatesRequestParams", "ListResourceTemplatesResult", "ListResourcesRequestParams", "ListResourcesResult", "ListRootsRequestParams",
        "ListRootsResult", "ListToolsRequestParams", "ListToolsResult", "LoggingCapability", "LoggingMessageNotificationParams", "McpClientOptions", "McpServerOptions", "ModelHint", "ModelPreferences", "PaginatedRequestParams", "PaginatedResult",
        "PingResult", "ProgressNotification", "ProgressNotificationValue", "Prompt", "PromptArgument", "PromptMessage", "PromptsCapability", "ReadResourceRequestParams", "ReadResourceResult", "Reference",
        "RequestParamsMetadata", "Resource", "ResourceTemplate", "ResourceUpdatedNotificationParams", "ResourcesCapability", "Root", "RootsCapability", "SamplingCapability", "SamplingMessage", "ServerCapabilities",
        "SetLevelRequestParams", "SseClientTransportOptions", "StdioClientTransportOptions", "SubscribeRequestParams", "TextResourceContents", "Tool", "ToolAnnotations", "ToolsCapability", "UnsubscribeRequestParams",
    ];

    public override bool MayMeanUnknownReceiver => false;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol is not INamedTypeSymbol type || !context.Pack.IsLegacy(type) || OpenStill.Contains(type.Name))
        {
            return;
        }

        var whole = Names.Whole(name);
        if (whole.Parent is BaseTypeSyntax)
        {
            context.Manual(name, name.Span, $"'{type.Name}' is sealed or can't be derived from since 1.0: hold a value of it instead.");
        }
        else if (type.Name is "PaginatedRequestParams" or "PaginatedResult" && whole.Parent is ObjectCreationExpressionSyntax)
        {
            context.Manual(name, name.Span, $"'{type.Name}' is abstract since 1.0: create the parameters or the result of a request.");
        }
    }
}
