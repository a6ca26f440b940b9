using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Types;

/// <summary>Options that ask for a version of the protocol that does not exist: 2.x refuses to start. A person should look, and nothing changes.</summary>
internal sealed class ProtocolVersionRule : LookRule
{
    /// <summary>What 2.3 knows; see the message of its exception.</summary>
    private static readonly ImmutableArray<string> Known = ["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25", "2026-07-28"];

    public override ImmutableArray<string> Triggers { get; } = ["ProtocolVersion"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is SimpleNameSyntax name
            && (Code.IsPropertyOf(symbol, McpTypes.ServerOptions) || Code.IsPropertyOf(symbol, McpTypes.ClientOptions))
            && Code.Access(name).Parent is AssignmentExpressionSyntax { Left: var left, Right: var value }
            && left == Code.Access(name)
            && context.Model.GetConstantValue(value).Value is string version
            && !Known.Contains(version))
        {
            context.Show(name, name.Span, name.Identifier);
        }
    }
}
