using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.FirstPreviews;

/// <summary><c>UseStreamableHttp = true</c> of the first previews becomes <c>TransportMode = HttpTransportMode.StreamableHttp</c>.</summary>
internal sealed class StreamableHttpRule : CodeRule
{
    private const string Options = "ModelContextProtocol.Client.SseClientTransportOptions";

    public override ImmutableArray<string> Triggers { get; } = ["UseStreamableHttp"];

    public override bool MayMeanUnknownReceiver => false;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is SimpleNameSyntax name && Code.IsPropertyOf(symbol, Options))
        {
            Report(name, context);
        }
    }

    public override bool AnalyzeUnbound(SimpleNameSyntax name, RuleContext context)
    {
        var owner = name.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } } assignment && assignment.Left == name ? creation : Names.ReceiverOf(Code.Access(name));
        var type = owner is null ? default : context.Model.GetTypeInfo(owner, context.CancellationToken);
        if ((type.Type ?? type.ConvertedType)?.MetadataName() != Options)
        {
            return false;
        }

        Report(name, context);
        return true;
    }

    private static void Report(SimpleNameSyntax name, RuleContext context)
    {
        if (Code.Access(name).Parent is not AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Right: var value } assignment || assignment.Left != Code.Access(name))
        {
            context.Manual(name, name.Span, "Ask for 'TransportMode' of the options.");
            return;
        }

        var (mode, import) = context.Imports.NameOf(McpTypes.ClientNamespace, "HttpTransportMode", name);
        var (open, close) = value is not (ConditionalExpressionSyntax or AssignmentExpressionSyntax or AnonymousFunctionExpressionSyntax or ThrowExpressionSyntax) ? (string.Empty, string.Empty) : ("(", ")");
        ImmutableArray<Edit> edits = value.Kind() switch
        {
            SyntaxKind.TrueLiteralExpression => [Edit.Replace(value.Span, $"{mode}.StreamableHttp", value.Span)],
            SyntaxKind.FalseLiteralExpression => [Edit.Replace(value.Span, $"{mode}.Sse", value.Span)],
            _ => [Edit.Insert(value.SpanStart, open, value.Span), Edit.Insert(value.Span.End, $"{close} ? {mode}.StreamableHttp : {mode}.Sse", value.Span)],
        };
        context.Rewrite(assignment, name.Span, [Edit.Replace(name.Span, "TransportMode", name.Span), .. edits.Where(e => !e.Parts.IsEmpty)], import is null ? [] : [import]);
    }
}
