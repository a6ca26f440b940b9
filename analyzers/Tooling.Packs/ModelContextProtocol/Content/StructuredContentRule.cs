using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Reporting;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Content;

/// <summary><c>StructuredContent</c> of a result, which was a <c>JsonNode</c> until 0.9, is a <c>JsonElement</c>.</summary>
internal sealed class StructuredContentRule : CodeRule
{
    private const string Node = "System.Text.Json.Nodes.JsonNode";
    private const string Advice = "It is a JsonElement? now: read it with GetProperty or Deserialize<T>, or make a node of it with JsonNode.Parse(element.GetRawText()).";

    public override ImmutableArray<string> Triggers { get; } = ["StructuredContent"];

    public override bool ReadsModern => true;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol is not IPropertySymbol { ContainingType.Name: "CallToolResult" } property || !(property.Type.MetadataName() == Node || IsTakenForNode(Code.Access(name), context)) || !context.Pack.IsLegacy(symbol) || Code.IsMention(node))
        {
            return;
        }

        var access = Code.Access(name);
        if (access.Parent is AssignmentExpressionSyntax assignment && assignment.Left == access)
        {
            AnalyzeValue(name, assignment, context);
        }
        else if (!IsAskedForNull(access))
        {
            AnalyzeUse(name, access, context);
        }
    }

    private static void AnalyzeValue(SimpleNameSyntax name, AssignmentExpressionSyntax assignment, RuleContext context)
    {
        var value = assignment.Right;
        if (Code.Bare(value).IsKind(SyntaxKind.NullLiteralExpression) && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
        {
            return;
        }

        if (Serialization(value, context) is { } method)
        {
            context.Rewrite(name, name.Span, [Edit.Replace(method.Identifier.Span, "SerializeToElement", method.Span)]);
        }
        else if (assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && IsThere(value, context))
        {
            var (serializer, import) = context.Imports.NameOf("System.Text.Json", "JsonSerializer", name);
            context.Rewrite(name, name.Span, [Edit.Insert(value.SpanStart, $"{serializer}.SerializeToElement(", value.Span), Edit.Insert(value.Span.End, ")", value.Span)], import is null ? [] : [import]);
        }
        else if (assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && context.Model.GetTypeInfo(value).Type is { } type && (IsNode(type) || IsNode(type.BaseType)))
        {
            var (element, import) = context.Imports.NameOf("System.Text.Json", "JsonElement", name);
            context.Rewrite(name, name.Span, Precedence.Append(value, $"?.Deserialize<{element}>()"), import is null ? [] : [import]);
        }
        else
        {
            context.Manual(name, name.Span, "Give it a JsonElement, such as JsonSerializer.SerializeToElement makes of a node or of an object; null where there is none.");
        }
    }

    /// <summary>The method in <c>JsonSerializer.SerializeToNode(…)</c>.</summary>
    private static SimpleNameSyntax? Serialization(ExpressionSyntax value, RuleContext context) =>
        Code.Bare(value) is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: { Identifier.ValueText: "SerializeToNode" } method } } call
        && context.Model.GetSymbolInfo(call).Symbol is IMethodSymbol { ContainingType.Name: "JsonSerializer" }
            ? method : null;

    /// <summary>An element of nothing would be sent as null, where no node was not sent at all.</summary>
    private static bool IsThere(ExpressionSyntax value, RuleContext context) =>
        context.Model.GetTypeInfo(value).Type is not null
        && (Code.Bare(value) is BaseObjectCreationExpressionSyntax || context.Model.GetTypeInfo(value).Nullability.FlowState == NullableFlowState.NotNull);

    /// <summary>Whether code that is bound to the modern property gives it a node, or reads it as one.</summary>
    private static bool IsTakenForNode(ExpressionSyntax access, RuleContext context) => Code.Whole(access).Parent switch
    {
        AssignmentExpressionSyntax assignment when assignment.Left == access => context.Model.GetTypeInfo(assignment.Right).Type is { } type && (IsNode(type) || IsNode(type.BaseType)),
        _ => true,
    };

    private static bool IsNode(ITypeSymbol? type) => type?.MetadataName() == Node;

    private static bool IsAskedForNull(ExpressionSyntax access) => Whole(access).Parent switch
    {
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax or UnaryPatternSyntax { Pattern: ConstantPatternSyntax } } => true,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison => comparison.Left.IsKind(SyntaxKind.NullLiteralExpression) || comparison.Right.IsKind(SyntaxKind.NullLiteralExpression),
        _ => false,
    };

    private static ExpressionSyntax Whole(ExpressionSyntax access) => Code.IsBound(access) && Code.Chain(access) is { } chain ? chain : Code.Whole(access);

    private static void AnalyzeUse(SimpleNameSyntax name, ExpressionSyntax access, RuleContext context)
    {
        var whole = Code.Whole(access);
        var (member, open) = whole.Parent switch
        {
            MemberAccessExpressionSyntax next when next.Expression == whole => (next.Name, "Value."),
            ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax next } } conditional when conditional.Expression == whole => (next.Name, string.Empty),
            _ => (null, string.Empty),
        };
        var modern = member?.Identifier.ValueText switch
        {
            "Deserialize" => "Deserialize",
            "ToJsonString" when Code.Invocation(member) is { ArgumentList.Arguments.Count: 0 } => "GetRawText",
            _ => null,
        };
        if (member is null || modern is null)
        {
            context.Manual(access, name.Span, Advice);
        }
        else if (open.Length > 0 || modern != member.Identifier.ValueText)
        {
            context.Rewrite(access, name.Span, [Edit.Replace(member.Identifier.Span, open + modern, member.Span)], safety: modern == "GetRawText" ? Safety.Review : null);
        }
    }
}
