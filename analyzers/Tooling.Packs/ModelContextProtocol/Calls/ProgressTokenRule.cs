using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Calls;

/// <summary><c>parameters.Meta?.ProgressToken</c> becomes <c>parameters.ProgressToken</c>.</summary>
internal sealed class ProgressTokenRule : CodeRule
{
    private const string Advice = "'Meta' is a JsonObject now: read the token from 'ProgressToken' of the parameters; to send one, pass 'new RequestOptions { ProgressToken = … }', or give the JsonObject a 'progressToken'.";

    public override ImmutableArray<string> Triggers { get; } = ["Meta", "ProgressToken", "RequestParamsMetadata"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || Code.IsMention(node))
        {
            return;
        }

        if (MetadataCode.IsHandled(name, context))
        {
            // What is assigned to Meta is replaced as a whole.
            return;
        }

        if (symbol is INamedTypeSymbol type && type.MetadataName() == McpTypes.RequestParamsMetadata)
        {
            context.Manual(node, name.Span, Advice);
        }
        else if (Code.IsPropertyOf(symbol, McpTypes.RequestParamsMetadata))
        {
            // Where it follows Meta, that is what the finding is about.
            if (MetaBefore(name) is not { } meta || !IsMeta(meta, context))
            {
                context.Manual(node, name.Span, Advice);
            }
        }
        else if (IsMetadata(symbol))
        {
            AnalyzeMeta(name, context);
        }
    }

    private static void AnalyzeMeta(SimpleNameSyntax name, RuleContext context)
    {
        if (MetadataCode.Of(name, context) is { } metadata)
        {
            context.Rewrite(name, name.Span, [metadata.Edit], metadata.Imports);
            return;
        }

        if (TokenAfter(name) is not { } token)
        {
            context.Manual(name, name.Span, Advice);
            return;
        }

        // "a.Meta?.ProgressToken": from the dot in front of Meta to the one in front of ProgressToken, but not the dot of "a?.Meta".
        var dot = name.GetFirstToken().GetPreviousToken();
        context.Rewrite(name, name.Span, [new Edit(TextSpan.FromBounds(dot.SpanStart, token.GetFirstToken().GetPreviousToken().SpanStart), [], name.Span)]);
    }

    private static bool IsMeta(SimpleNameSyntax name, RuleContext context) =>
        context.Model.GetSymbolInfo(name).Symbol is { } symbol && IsMetadata(symbol);

    /// <summary>Whether a property is the metadata of a request, which 0.3 has as the JSON object that it is today.</summary>
    private static bool IsMetadata(ISymbol symbol) => Code.IsPropertyOf(symbol, McpTypes.RequestParams) && ((IPropertySymbol)symbol).Type.MetadataName() == McpTypes.RequestParamsMetadata;

    /// <summary>The name of the property that is read of <c>Meta</c>.</summary>
    private static SimpleNameSyntax? TokenAfter(SimpleNameSyntax meta)
    {
        var whole = Code.Access(meta);
        if (whole == meta)
        {
            return null;
        }

        while (whole.Parent is PostfixUnaryExpressionSyntax suppressed)
        {
            whole = suppressed;
        }

        return whole.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Expression == whole => Token(access.Name),
            ConditionalAccessExpressionSyntax { WhenNotNull: var rest } conditional when conditional.Expression == whole =>
                rest.DescendantNodesAndSelf().OfType<MemberBindingExpressionSyntax>().OrderBy(b => b.SpanStart).FirstOrDefault() is { } binding && binding.SpanStart == rest.SpanStart ? Token(binding.Name) : null,
            _ => null,
        };
    }

    private static SimpleNameSyntax? Token(SimpleNameSyntax name) => name.Identifier.ValueText == "ProgressToken" ? name : null;

    private static SimpleNameSyntax? MetaBefore(SimpleNameSyntax token)
    {
        var previous = token.GetFirstToken().GetPreviousToken();
        while (previous.ValueText is "." or "?" or "!")
        {
            previous = previous.GetPreviousToken();
        }

        return previous.Parent as SimpleNameSyntax;
    }
}
