using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Servers;

/// <summary>A tool that describes what it returns: nothing said so to clients, and the tool's description does now. A person should look, and nothing changes.</summary>
internal sealed class ReturnDescriptionRule : LookRule
{
    public override ImmutableArray<string> Triggers { get; } = ["McpServerTool", "McpServerToolAttribute", "McpTool", "McpToolAttribute"];

    public override bool KnowsWritten => true;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (!LegacyRelease.SaysReturns(context)
            && ServerMethod.OfAny(node, context) is { Kind: "McpServerToolAttribute" } tool
            && tool.Symbol.GetReturnTypeAttributes().Any(a => a.AttributeClass?.MetadataName() == "System.ComponentModel.DescriptionAttribute" && a.ConstructorArguments is [{ Value: string { Length: > 0 } }])
            && tool.Value("UseStructuredContent")?.IsKind(SyntaxKind.TrueLiteralExpression) != true
            && tool.Declaration.AttributeLists.FirstOrDefault(l => l.Target?.Identifier.IsKind(SyntaxKind.ReturnKeyword) == true) is { Target: { } target })
        {
            tool.Show(target.Identifier, context);
        }
    }
}
