using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Reporting;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Types;

/// <summary>Members that have to be given since 1.0 get the value that they had where they were not.</summary>
internal sealed class RequiredMembersRule : CodeRule
{
    // What was not sent is no limit: now there is one, and it is sent.
    private const string Limit = "MaxTokens";

    private static readonly ImmutableDictionary<string, ImmutableArray<(string Name, string? Value)>> Required = new Dictionary<string, ImmutableArray<(string, string?)>>
    {
        ["Argument"] = [("Name", "\"\""), ("Value", "\"\"")],
        ["BlobResourceContents"] = [("Uri", "\"\""), ("Blob", "default")],
        ["TextResourceContents"] = [("Uri", "\"\""), ("Text", "\"\"")],
        ["CreateMessageRequestParams"] = [(Limit, "1000")],
        ["ElicitRequestParams"] = [("Message", "\"\"")],
        ["InitializeRequestParams"] = [("Capabilities", "new()")],
        ["LoggingMessageNotificationParams"] = [("Level", "default"), ("Data", "default")],
        ["Prompt"] = [("Name", "\"\"")],
        ["PromptArgument"] = [("Name", "\"\"")],
        ["PromptMessage"] = [("Role", "default"), ("Content", null)],
        ["ResourceUpdatedNotificationParams"] = [("Uri", "\"\"")],
        ["SubscribeRequestParams"] = [("Uri", "\"\"")],
        ["UnsubscribeRequestParams"] = [("Uri", "\"\"")],
        ["Tool"] = [("Name", "\"\"")],
        ["CancelledNotification"] = [("RequestId", "default")],
    }.ToImmutableDictionary(StringComparer.Ordinal);

    public override ImmutableArray<string> Triggers { get; } = [.. Required.Keys.OrderBy(k => k, StringComparer.Ordinal)];

    public override bool WantsUnnamedCreations => true;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        var creation = node as BaseObjectCreationExpressionSyntax
            ?? (node is SimpleNameSyntax name && Names.Whole(name) is { Parent: ObjectCreationExpressionSyntax named } type && named.Type == type ? named : null);
        if (creation is null
            || creation.Initializer is { RawKind: not (int)SyntaxKind.ObjectInitializerExpression }
            || context.Model.GetTypeInfo(creation).Type is not INamedTypeSymbol { ContainingType: null } created
            || created.ContainingNamespace?.ToDisplayString() != McpTypes.ProtocolNamespace
            || !context.Pack.IsLegacy(created)
            || !Required.TryGetValue(created.Name, out var required))
        {
            return;
        }

        var missing = required.Where(r => Code.Member(creation.Initializer, r.Name) is null).ToImmutableArray();
        if (missing.IsEmpty)
        {
            return;
        }

        if (missing.Any(m => m.Value is null))
        {
            context.Manual(creation, creation.NewKeyword.Span, $"Give '{string.Join("', '", missing.Select(m => m.Name))}' in the initializer: it is required.");
            return;
        }

        var text = missing.Select(m => $"{m.Name} = {m.Value}").ToImmutableArray();
        context.Rewrite(creation, SpanOf(creation), [Insertion(creation, text, context)], safety: missing.Any(m => m.Name == Limit) ? Safety.Review : null);
    }

    /// <summary>From <c>new</c> on, and with the type, at which the compiler reports what is missing.</summary>
    private static TextSpan SpanOf(BaseObjectCreationExpressionSyntax creation) =>
        creation is ObjectCreationExpressionSyntax { Type: var type } ? TextSpan.FromBounds(creation.NewKeyword.SpanStart, type.Span.End) : creation.NewKeyword.Span;

    private static Edit Insertion(BaseObjectCreationExpressionSyntax creation, ImmutableArray<string> members, RuleContext context)
    {
        if (creation.Initializer is not { } initializer)
        {
            return Edit.Insert(creation.Span.End, $" {{ {string.Join(", ", members)} }}", creation.Span);
        }

        var last = initializer.Expressions.LastOrDefault();
        if (last is null)
        {
            return Edit.Replace(TextSpan.FromBounds(initializer.OpenBraceToken.Span.End, initializer.CloseBraceToken.SpanStart), $" {string.Join(", ", members)} ", initializer.Span);
        }

        var isLine = context.Text.Lines.GetLineFromPosition(last.SpanStart).LineNumber != context.Text.Lines.GetLineFromPosition(initializer.OpenBraceToken.SpanStart).LineNumber;
        var separator = "," + (isLine ? UsingLines.NewLineOf(context.Text) + Indentation.Of(last, context.Text) : " ");
        return Edit.Insert(last.Span.End, separator + string.Join(separator, members), initializer.Span);
    }
}
