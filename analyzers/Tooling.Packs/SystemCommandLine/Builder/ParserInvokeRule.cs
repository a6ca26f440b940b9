using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary><c>parser.Invoke(args)</c> becomes <c>root.Parse(args).Invoke()</c>, with the configuration that the parser was built with.</summary>
internal sealed class ParserInvokeRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["Invoke", "InvokeAsync", "Parse"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || !BuilderApi.IsParserCall(symbol) || name.Ancestors().Any(a => a is CrefSyntax))
        {
            return;
        }

        if (symbol is IMethodSymbol { IsStatic: true, MethodKind: not MethodKind.ReducedExtension }
            || name.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access || call.Expression != access)
        {
            context.Manual(name, name.Span, "Call the parser's method as parser.Invoke(…): it becomes root.Parse(…).Invoke().");
            return;
        }

        var receiver = BuilderApi.WithoutParentheses(access.Expression);
        if (PipelineReader.StartOf(receiver, context.Model) is not { } start)
        {
            ReportOther(receiver, call, name, context);
            return;
        }

        var outcome = PipelineOutcome.Of(start, context);
        if (outcome.Plan.Escapes && outcome.Objection is null)
        {
            ParserMembers.ReportCall(call, name, context);
        }
        else if (receiver is IdentifierNameSyntax)
        {
            outcome.Report(call, name.Span, context);
        }
    }

    private static void ReportOther(ExpressionSyntax receiver, InvocationExpressionSyntax call, SimpleNameSyntax name, RuleContext context)
    {
        if (BuilderApi.IsBuild(context.Model.GetSymbolInfo(receiver).Symbol))
        {
            context.Manual(call, name.Span, "The builder comes from elsewhere. Hand the root command around instead, parse with it, and invoke the result.");
            return;
        }

        ParserMembers.ReportCall(call, name, context);
    }
}
