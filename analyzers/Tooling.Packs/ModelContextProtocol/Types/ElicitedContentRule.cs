using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Types;

/// <summary><c>Content</c> of an <c>ElicitResult</c>, which was a JSON element in 0.2. Since 0.3 it is the dictionary that it is today.</summary>
internal sealed class ElicitedContentRule : CodeRule
{
    private const string Owner = "ModelContextProtocol.Protocol.ElicitResult";

    public override ImmutableArray<string> Triggers { get; } = ["Content"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is SimpleNameSyntax name && IsElement(symbol) && !Code.IsMention(node) && !IsGivenDictionary(name, context))
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
}
