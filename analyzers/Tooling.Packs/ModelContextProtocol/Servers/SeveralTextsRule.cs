using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Servers;

/// <summary>A tool that returns several texts: each was a block of content, and now they are one block of JSON.</summary>
internal sealed class SeveralTextsRule : LookRule
{
    public override ImmutableArray<string> Triggers { get; } = ["McpServerTool", "McpServerToolAttribute", "McpTool", "McpToolAttribute"];

    public override bool KnowsWritten => true;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (!LegacyRelease.GivesOneText(context) && ServerMethod.OfAny(node, context) is { Kind: "McpServerToolAttribute" } tool && IsTexts(Awaited(tool.Symbol.ReturnType)))
        {
            tool.Show(tool.Declaration.ReturnType.GetLastToken(), context);
        }
    }

    private static ITypeSymbol Awaited(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments.Length: 1 } task && type.OriginalDefinition.MetadataName() is "System.Threading.Tasks.Task`1" or "System.Threading.Tasks.ValueTask`1" ? task.TypeArguments[0] : type;

    private static bool IsTexts(ITypeSymbol type) =>
        type.SpecialType != SpecialType.System_String && (type is INamedTypeSymbol named ? named.AllInterfaces.Add(named) : type.AllInterfaces)
            .Any(i => i.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T && i.TypeArguments[0].SpecialType == SpecialType.System_String);
}
