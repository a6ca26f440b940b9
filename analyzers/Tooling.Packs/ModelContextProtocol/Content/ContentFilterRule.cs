using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Content;

/// <summary><c>contents.First(c =&gt; c.Type == "text")</c> becomes <c>contents.OfType&lt;TextContentBlock&gt;().First()</c>.</summary>
internal sealed class ContentFilterRule : CodeRule
{
    public override ImmutableArray<string> Triggers => ContentFilter.Methods;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol is not IMethodSymbol || Code.Invocation(name) is not { } call || ContentFilter.Of(call, context) is not { } filter)
        {
            return;
        }

        var (text, import) = context.Imports.NameOf(McpTypes.ProtocolNamespace, filter.Kind.Class, name);
        var edits = ImmutableArray.CreateBuilder<Edit>();
        if (filter.Rest is null && name.Identifier.ValueText == "Where")
        {
            edits.Add(Edit.Replace(TextSpan.FromBounds(name.SpanStart, call.Span.End), $"OfType<{text}>()", call.Span));
        }
        else
        {
            edits.Add(Edit.Insert(name.SpanStart, $"OfType<{text}>().", name.Span));
            edits.Add(filter.Rest is { } rest
                ? new Edit(TextSpan.FromBounds(filter.Test.SpanStart, rest.SpanStart), [], filter.Test.Span)
                : new Edit(call.ArgumentList.Arguments.Span, [], call.ArgumentList.Span));
        }

        context.Rewrite(call, name.Span, edits.ToImmutable(), import is null ? [] : [import]);
    }
}
