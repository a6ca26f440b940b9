using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Reporting;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Types;

/// <summary><c>Content</c> of an <c>ElicitResult</c> is a dictionary: its fields are read from that, and an answer that is an element becomes one.</summary>
internal sealed class ElicitedFieldsRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["Content"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is SimpleNameSyntax name && ElicitedContent.IsNamed(name, symbol, context) && ElicitedContent.Of(name, context) is { Edits.IsEmpty: false } found)
        {
            var isGiven = Code.Access(name).Parent is AssignmentExpressionSyntax;
            context.Rewrite(name, name.Span, found.Edits, isGiven && !context.Imports.Contains("System.Linq", name) ? ["System.Linq"] : [], found.IsCertain ? null : Safety.Review);
        }
    }
}
