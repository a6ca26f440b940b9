using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>Fields, properties, parameters and return values of type <c>Parser</c> become commands.</summary>
internal sealed class ParserTypeRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["Parser"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol is not INamedTypeSymbol type || !BuilderApi.IsParser(type) || name.Ancestors().Any(a => a is UsingDirectiveSyntax))
        {
            return;
        }

        var whole = BuilderApi.WholeType(name);
        var goesWithPipeline = PipelineOutcome.Declares(whole, context.Model, out var plan) && !plan.Escapes;
        var isCreated = whole.Parent is ObjectCreationExpressionSyntax creation && creation.Type == whole;
        if (!goesWithPipeline && !isCreated)
        {
            ParserMembers.ReportType(whole, name, context);
        }
    }
}
