using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Servers;

/// <summary>A tool with parameters that may be null: the schema says so now. A person should look, and nothing changes.</summary>
internal sealed class NullableParametersRule : LookRule
{
    public override ImmutableArray<string> Triggers { get; } = ["McpServerTool", "McpServerToolAttribute", "McpTool", "McpToolAttribute"];

    public override bool KnowsWritten => true;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (!LegacyRelease.SaysNull(context) && ServerMethod.OfAny(node, context) is { Kind: "McpServerToolAttribute" } tool && tool.Symbol.Parameters.Any(p => p.Type.IsReferenceType && p.NullableAnnotation == NullableAnnotation.Annotated && !DataParameter.IsGiven(p)))
        {
            tool.Show(tool.Declaration.ParameterList.CloseParenToken, context);
        }
    }
}
