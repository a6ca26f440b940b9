using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Servers;

/// <summary>A resource that does not say its MIME type: it had none, and is <c>application/octet-stream</c> now, even if it is text.</summary>
internal sealed class ResourceTypeRule : LookRule
{
    public override ImmutableArray<string> Triggers { get; } = ["McpServerResource", "McpServerResourceAttribute"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (ServerMethod.Of(node, context) is { Kind: "McpServerResourceAttribute" } resource && resource.Value("MimeType") is null)
        {
            resource.Show(resource.Declaration.Identifier, context);
        }
    }
}
