using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Servers;

/// <summary>A tool that cancels itself, as for a timeout: that was an error of the protocol, and is a result now. A person should look, and nothing changes.</summary>
internal sealed class CanceledToolRule : LookRule
{
    private static readonly ImmutableArray<string> Types = ["System.OperationCanceledException", "System.Threading.Tasks.TaskCanceledException", "System.Threading.CancellationTokenSource"];

    public override ImmutableArray<string> Triggers { get; } = ["McpServerTool", "McpServerToolAttribute", "McpTool", "McpToolAttribute"];

    public override bool KnowsWritten => true;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (ServerMethod.OfAny(node, context) is { Kind: "McpServerToolAttribute" } tool && !Catches(tool, context) && tool.Declaration.DescendantNodes().Any(n => Cancels(n, context)))
        {
            tool.Show(tool.Declaration.Identifier, context);
        }
    }

    private static bool Cancels(SyntaxNode node, RuleContext context) => node switch
    {
        BaseObjectCreationExpressionSyntax creation => context.Model.GetTypeInfo(creation).Type is { } type && Types.Contains(type.MetadataName()),
        InvocationExpressionSyntax call => context.Model.GetSymbolInfo(call).Symbol is IMethodSymbol { Name: "CreateLinkedTokenSource" },
        _ => false,
    };

    /// <summary>Whether the tool deals with the cancellation by itself.</summary>
    private static bool Catches(ServerMethod tool, RuleContext context) => tool.Declaration.DescendantNodes().OfType<CatchClauseSyntax>()
        .Any(c => c.Declaration is not { Type: { } type } || context.Model.GetTypeInfo(type).Type is { } caught && (Types.Contains(caught.MetadataName()) || caught.MetadataName() == "System.Exception"));
}
