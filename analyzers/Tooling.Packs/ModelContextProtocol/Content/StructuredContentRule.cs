using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Reporting;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Content;

/// <summary><c>StructuredContent</c> of a result, which was a <c>JsonNode</c> until 0.9, is a <c>JsonElement</c>.</summary>
internal sealed class StructuredContentRule : CodeRule
{
    private const string Node = "System.Text.Json.Nodes.JsonNode";
    private const string Advice = "It is a JsonElement? now: read it with GetProperty or Deserialize<T>, or make a node of it with JsonNode.Parse(element.GetRawText()).";

    private static readonly ImmutableArray<string> Changes = ["Add", "Clear", "Insert", "Remove", "RemoveAll", "RemoveAt", "RemoveRange", "ReplaceWith", "SetAt", "TryAdd"];

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
        else if (!IsAskedForNull(access) && !IsCopied(access, context))
        {
            AnalyzeUse(name, access, context);
        }
    }

    private static void AnalyzeValue(SimpleNameSyntax name, AssignmentExpressionSyntax assignment, RuleContext context)
    {
        var value = assignment.Right;
        if ((Code.Bare(value).IsKind(SyntaxKind.NullLiteralExpression) || IsOther(value, context)) && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
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

    /// <summary>Whether the content of a result is given to another one, which is the same type on both sides.</summary>
    private static bool IsCopied(ExpressionSyntax access, RuleContext context) =>
        Whole(access) is var whole && whole.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: var left } assignment && assignment.Right == whole && IsOther(left, context);

    private static bool IsOther(ExpressionSyntax value, RuleContext context) =>
        context.Model.GetSymbolInfo(LastOf(Code.Bare(value))).Symbol is IPropertySymbol { Name: "StructuredContent", ContainingType.Name: "CallToolResult" };

    private static ExpressionSyntax LastOf(ExpressionSyntax value) => value is ConditionalAccessExpressionSyntax { WhenNotNull: var last } ? LastOf(last) : value;

    private static ExpressionSyntax Whole(ExpressionSyntax access) => Code.IsBound(access) && Code.Chain(access) is { } chain ? chain : Code.Whole(access);

    /// <summary>What reads the content as a node is given one, which is made of the element; the compiler objects to what is asked of that. Changes of the node would be lost.</summary>
    private static void AnalyzeNode(SimpleNameSyntax name, ExpressionSyntax access, ExpressionSyntax whole, RuleContext context)
    {
        var chain = Code.IsBound(access) ? Code.Chain(access) : null;
        var isWhole = chain is null || whole.Parent is ConditionalAccessExpressionSyntax next && next.Expression == whole || chain.Span.End == whole.Span.End;
        if (!isWhole || IsChanged(whole))
        {
            context.Manual(access, name.Span, Advice);
            return;
        }

        var (serializer, import) = context.Imports.NameOf("System.Text.Json", "JsonSerializer", name);
        ExpressionSyntax read = chain is null ? access : chain;
        context.Rewrite(
            access,
            TextSpan.FromBounds(name.SpanStart, whole.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax ? whole.Parent.Span.End : name.Span.End),
            [Edit.Insert(read.SpanStart, $"{serializer}.SerializeToNode(", read.Span), Edit.Insert(access.Span.End, ")", read.Span)],
            import is null ? [] : [import],
            safety: Safety.Review);
    }

    /// <summary>Whether something is assigned to a part of a node, or added to it, where it is read.</summary>
    private static bool IsChanged(ExpressionSyntax node)
    {
        while (node.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or InvocationExpressionSyntax or ConditionalAccessExpressionSyntax or PostfixUnaryExpressionSyntax or ParenthesizedExpressionSyntax or CastExpressionSyntax)
        {
            node = (ExpressionSyntax)node.Parent;
            var called = node switch
            {
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var method } } => method,
                ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name: var method } } } => method,
                _ => null,
            };
            if (called is { Identifier.ValueText: var text } && Changes.Contains(text))
            {
                return true;
            }
        }

        return node.Parent is AssignmentExpressionSyntax assignment && assignment.Left == node;
    }

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
            AnalyzeNode(name, access, whole, context);
        }
        else if (open.Length > 0 || modern != member.Identifier.ValueText)
        {
            context.Rewrite(access, name.Span, [Edit.Replace(member.Identifier.Span, open + modern, member.Span)], safety: modern == "GetRawText" ? Safety.Review : null);
        }
    }
}
