using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Content;

/// <summary><c>Blob</c> is bytes: base64 as UTF-8.</summary>
internal sealed class BlobRule : CodeRule
{
    private const string Owner = "ModelContextProtocol.Protocol.BlobResourceContents";

    public override ImmutableArray<string> Triggers { get; } = ["Blob"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || !Code.IsPropertyOf(symbol, Owner) || Code.IsMention(node))
        {
            return;
        }

        var access = Code.Access(name);
        if (access.Parent is AssignmentExpressionSyntax { Right: var value } assignment && assignment.Left == access)
        {
            context.Rewrite(name, name.Span, Base64.ToBytes(value, context));
        }
        else if (access is MemberAccessExpressionSyntax { Expression: var receiver } && !Code.IsBound(receiver))
        {
            context.Rewrite(access, name.Span, Base64.ToText(access, receiver, "Blob", string.Empty, string.Empty, context));
        }
        else
        {
            context.Manual(access, name.Span, "Read 'DecodedData', or 'Blob', which is base64 as UTF-8.");
        }
    }
}
