using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Calls;

/// <summary><c>await foreach</c> over <c>EnumerateToolsAsync</c> and its siblings becomes <c>foreach</c> over what <c>ListToolsAsync</c> returns.</summary>
internal sealed class EnumerateRule : CodeRule
{
    private const string Prefix = "Enumerate";

    public override ImmutableArray<string> Triggers { get; } = ["EnumeratePromptsAsync", "EnumerateResourceTemplatesAsync", "EnumerateResourcesAsync", "EnumerateToolsAsync", "ListToolsAsync", "ListPromptsAsync"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol is not IMethodSymbol method || method.ContainingType.MetadataName() != McpTypes.ClientExtensions)
        {
            return;
        }

        if (!method.Name.StartsWith(Prefix, StringComparison.Ordinal))
        {
            AnalyzeList(name, context);
            return;
        }

        if (Code.Invocation(name) is not { } call
            || method.MethodKind != MethodKind.ReducedExtension
            || Loop(call) is not { } loop)
        {
            context.Manual(node, name.Span, $"Await 'List{name.Identifier.ValueText.Substring(Prefix.Length)}', which returns a list of all pages.");
            return;
        }

        var edits = ImmutableArray.CreateBuilder<Edit>();
        edits.Add(new Edit(TextSpan.FromBounds(loop.AwaitKeyword.SpanStart, loop.ForEachKeyword.SpanStart), [], loop.AwaitKeyword.Span));
        edits.Add(Edit.Insert(loop.Expression.SpanStart, "await ", loop.Expression.Span));
        edits.Add(Edit.Replace(name.Identifier.Span, "List" + name.Identifier.ValueText.Substring(Prefix.Length), name.Span));
        var arguments = new ModernArguments(method, ModernOf(method), [.. call.ArgumentList.Arguments], context);
        edits.AddRange(arguments.Edits());
        edits.AddRange(FromWithCancellation(call, loop.Expression));
        context.Rewrite(loop.Expression, name.Span, edits.ToImmutable(), arguments.Imports);
    }

    /// <summary>The first previews enumerated what later ones list, under the same name.</summary>
    private static void AnalyzeList(SimpleNameSyntax name, RuleContext context)
    {
        if (Code.Invocation(name) is { ArgumentList.Arguments.Count: 0 } call && call.Parent is ForEachStatementSyntax { AwaitKeyword: { RawKind: (int)SyntaxKind.AwaitKeyword } awaited } loop && loop.Expression == call)
        {
            context.Rewrite(call, name.Span, [new Edit(TextSpan.FromBounds(awaited.SpanStart, loop.ForEachKeyword.SpanStart), [], awaited.Span), Edit.Insert(call.SpanStart, "await ", call.Span)]);
        }
    }

    /// <summary>Serializer options go into the <c>RequestOptions</c>, which stand in front of the token.</summary>
    private static ModernCall ModernOf(IMethodSymbol method) => new("List" + method.Name.Substring(Prefix.Length), ["options", "cancellationToken"]);

    private static ForEachStatementSyntax? Loop(InvocationExpressionSyntax call)
    {
        ExpressionSyntax whole = call;
        while (whole.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WithCancellation" or "ConfigureAwait", Parent: InvocationExpressionSyntax outer })
        {
            whole = outer;
        }

        return whole.Parent is ForEachStatementSyntax loop && loop.Expression == whole && loop.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword)
            && (call.ArgumentList.Arguments.Count == 0 || !whole.DescendantTokens().Any(t => t.ValueText == "WithCancellation")) ? loop : null;
    }

    /// <summary>The token moves into the call; <c>ConfigureAwait</c> stays where it is.</summary>
    private static IEnumerable<Edit> FromWithCancellation(InvocationExpressionSyntax call, ExpressionSyntax whole)
    {
        var with = whole.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>()
            .FirstOrDefault(i => i.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WithCancellation" } && i.ArgumentList.Arguments.Count == 1);
        if (with is null || with.Expression is not MemberAccessExpressionSyntax access)
        {
            yield break;
        }

        var token = with.ArgumentList.Arguments[0].Expression;
        yield return new Edit(
            TextSpan.FromBounds(call.ArgumentList.CloseParenToken.SpanStart, with.Span.End),
            [EditPart.Literal("cancellationToken: "), EditPart.From(token.Span), EditPart.Literal(")"), .. access.Expression == call ? ImmutableArray<EditPart>.Empty : [EditPart.From(TextSpan.FromBounds(call.Span.End, access.Expression.Span.End))]],
            with.Span);
    }
}
