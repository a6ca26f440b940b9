using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Types;

/// <summary><c>Content</c> of an <c>ElicitResult</c>, which was a JSON element in 0.2, where no dictionary can take its place. Since 0.3 it is the dictionary that it is today.</summary>
internal sealed class ElicitedContentRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["Content"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is SimpleNameSyntax name && ElicitedContent.IsNamed(name, symbol, context) && ElicitedContent.Of(name, context) is null)
        {
            context.Manual(name, name.Span, "Read the fields with TryGetValue, or call ElicitAsync<T>, which gives them as an object. To answer, create a Dictionary<string, JsonElement>.");
        }
    }
}
