using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol1;

/// <summary>Members that go on working and are obsolete in 2.0: a person should look, and nothing changes.</summary>
internal sealed class ObsoleteRule : LookRule
{
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> Members = new Dictionary<string, ImmutableArray<string>>
    {
        ["McpServer"] = ["AsClientLoggerProvider", "AsSamplingChatClient", "LoggingLevel", "RequestRootsAsync", "SampleAsync"],
        ["McpClient"] = ["SetLoggingLevelAsync"],
        ["McpClientHandlers"] = ["RootsHandler", "SamplingHandler"],
        ["McpServerHandlers"] = ["SetLoggingLevelHandler"],
        ["McpServerOptions"] = ["MaxSamplingOutputTokens"],
        ["McpRequestFilters"] = ["SetLoggingLevelFilters"],
        ["McpRequestFilterBuilderExtensions"] = ["AddSetLoggingLevelFilter"],
        ["McpServerBuilderExtensions"] = ["WithSetLoggingLevelHandler"],
        ["AIContentExtensions"] = ["CreateSamplingHandler"],
        ["ClientCapabilities"] = ["Roots", "Sampling"],
        ["ServerCapabilities"] = ["Logging"],
        ["ClientOAuthOptions"] = ["AuthorizationRedirectDelegate"],
        ["StreamableHttpServerTransport"] = ["EventStreamStore"],
    }.ToImmutableDictionary(StringComparer.Ordinal);

    public override ImmutableArray<string> Triggers { get; } = [.. Members.Values.SelectMany(m => m).Distinct(StringComparer.Ordinal).OrderBy(m => m, StringComparer.Ordinal)];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is SimpleNameSyntax name && context.Pack.IsLegacy(symbol) && symbol.ContainingType is { } owner && Members.TryGetValue(owner.Name, out var members) && members.Contains(symbol.Name))
        {
            context.Show(name, name.Span, name.Identifier);
        }
    }
}
