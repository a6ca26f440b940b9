using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Calls;

/// <summary>Requests and notifications that the revision 2026-07-28 of the protocol left out, which clients and servers of 2.x speak with each other: a person should look, and nothing changes.</summary>
internal sealed class LeftOutRule : LookRule
{
    /// <summary>What such a client or server refuses, or does without an effect: found by running both versions.</summary>
    private static readonly ImmutableArray<string> Methods = ["SetLoggingLevel", "SetLoggingLevelAsync", "SubscribeToResourceAsync", "UnsubscribeFromResourceAsync", "PingAsync", "AsClientLoggerProvider"];

    /// <summary>What is not sent any more unless a client listens for it.</summary>
    private static readonly ImmutableArray<string> Notifications =
    [
        "InitializedNotification", "ToolListChangedNotification", "PromptListChangedNotification", "ResourceListChangedNotification", "ResourceUpdatedNotification", "LoggingMessageNotification",
    ];

    private static readonly ImmutableArray<string> Owners = [McpTypes.ClientExtensions, McpTypes.ServerExtensions, "ModelContextProtocol.Client.McpClient", "ModelContextProtocol.Server.McpServer"];

    public override ImmutableArray<string> Triggers { get; } = [.. Methods, .. Notifications];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || Code.IsMention(node) || !context.Pack.IsLegacy(symbol.Declared()))
        {
            return;
        }

        if (symbol.Declared() is IMethodSymbol { ContainingType: { } owner } method && Methods.Contains(method.Name) && Owners.Contains(owner.MetadataName()) && Code.Invocation(name) is { } call)
        {
            Code.Show(call, context);
        }
        else if (symbol is IFieldSymbol { ContainingType.Name: "NotificationMethods" } field && Notifications.Contains(field.Name) && IsListenedFor(name))
        {
            context.Show(name, name.Span, name.Identifier);
        }
    }

    /// <summary>Whether the name of a notification is given to what waits for it, rather than to what sends it.</summary>
    private static bool IsListenedFor(SimpleNameSyntax name) => name.Ancestors().Select(IsHandler).FirstOrDefault(h => h is not null) == true;

    private static bool? IsHandler(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: var called } => (called as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText is "RegisterNotificationHandler" or "Create" or "Add",
        BaseObjectCreationExpressionSyntax creation => creation.ArgumentList is { Arguments.Count: 2 },
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } => true,
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax or ElementAccessExpressionSyntax } => true,
        AnonymousFunctionExpressionSyntax or StatementSyntax => false,
        _ => null,
    };
}
