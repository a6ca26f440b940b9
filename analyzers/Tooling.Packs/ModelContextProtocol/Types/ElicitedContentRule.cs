using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Types;

/// <summary><c>Content</c> of an <c>ElicitResult</c>, which was a JSON element in 0.2. Since 0.3 it is the dictionary that it is today.</summary>
internal sealed class ElicitedContentRule : CodeRule
{
    private const string Owner = "ModelContextProtocol.Protocol.ElicitResult";

    private static readonly ImmutableArray<string> OfDictionaries = ["TryGetValue", "ContainsKey", "Keys", "Values", "Count"];

    public override ImmutableArray<string> Triggers { get; } = ["Content"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is SimpleNameSyntax name && IsElement(symbol) && !Code.IsMention(node) && !IsGivenDictionary(name, context) && !IsReadByName(name, context))
        {
            context.Manual(name, name.Span, "Read the fields with TryGetValue, or call ElicitAsync<T>, which gives them as an object. To answer, create a Dictionary<string, JsonElement>.");
        }
    }

    private static bool IsElement(ISymbol symbol) => Code.IsPropertyOf(symbol, Owner) && ((IPropertySymbol)symbol).Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    /// <summary>Whether the code is modern already, in a project whose package was raised before the rest of it was migrated.</summary>
    private static bool IsGivenDictionary(SimpleNameSyntax name, RuleContext context) =>
        Code.Access(name).Parent is AssignmentExpressionSyntax { Left: var left, Right: var value } && left == Code.Access(name)
        && context.Model.GetTypeInfo(value).Type is { } type
        && type.AllInterfaces.Append(type).Any(t => t.OriginalDefinition.MetadataName() == "System.Collections.Generic.IDictionary`2");

    /// <summary>The same of what is read by <c>["name"]</c> or by a member of dictionaries: an element is indexed by numbers only, and has no such member.</summary>
    private static bool IsReadByName(SimpleNameSyntax name, RuleContext context)
    {
        var content = Code.Whole(Code.Access(name));
        var next = content.Parent switch
        {
            ConditionalAccessExpressionSyntax { WhenNotNull: var rest } access when access.Expression == content => rest.DescendantNodesAndSelf().LastOrDefault(n => n is ElementBindingExpressionSyntax or MemberBindingExpressionSyntax && n.SpanStart == rest.SpanStart),
            var parent => parent,
        };
        return next switch
        {
            ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: var key }] } access when access.Expression == content => IsText(key, context),
            ElementBindingExpressionSyntax { ArgumentList.Arguments: [{ Expression: var key }] } => IsText(key, context),
            MemberAccessExpressionSyntax { Name: { } member } => OfDictionaries.Contains(member.Identifier.ValueText),
            MemberBindingExpressionSyntax { Name: { } member } => OfDictionaries.Contains(member.Identifier.ValueText),
            _ => false,
        };
    }

    private static bool IsText(ExpressionSyntax key, RuleContext context) => context.Model.GetTypeInfo(key).Type?.SpecialType == SpecialType.System_String;
}
