using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>The steps of a method that takes the builder, which go: the pipelines that call the method have them.</summary>
internal static class BuilderSteps
{
    /// <summary>Removes the calls of methods that go from one that stays.</summary>
    /// <param name="declaration">The method that stays.</param>
    /// <param name="context">Its file.</param>
    public static IEnumerable<Edit> RemovalOfCalls(SyntaxNode declaration, RuleContext context)
    {
        var helpers = BuilderHelpers.Of(context.Compilation);
        return declaration.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(c => helpers.Leaves(context.Model.GetSymbolInfo(c).Symbol))
            .Select(c => (Call: c, Builder: helpers.BuilderOf(c, context.Model))).Where(c => c.Builder is not null).Select(c => RemovalOf(c.Call, c.Builder!, context));
    }

    /// <summary>Removes a step from its chain, or the statement that consists of such steps.</summary>
    /// <param name="call">The step.</param>
    /// <param name="builder">What it configures.</param>
    /// <param name="context">The file.</param>
    public static Edit RemovalOf(InvocationExpressionSyntax call, ExpressionSyntax builder, RuleContext context)
    {
        var helpers = BuilderHelpers.Of(context.Compilation);
        ExpressionSyntax end = call;
        while (BuilderApi.CallOn(end) is { } next && helpers.BuilderBefore(next, context.Model) is not null)
        {
            end = next;
        }

        ExpressionSyntax start = call;
        while (helpers.BuilderBefore(start, context.Model) is { } configured)
        {
            start = configured;
        }

        var onlyConfigures = start is IdentifierNameSyntax;
        return end.Parent switch
        {
            ExpressionStatementSyntax statement when onlyConfigures => new Edit(StatementLines.SpanToRemoveBeforeComment(statement, context.Text), [], statement.FullSpan),
            ArrowExpressionClauseSyntax { Parent: { } method } arrow when onlyConfigures && context.Model.GetDeclaredSymbol(method) is IMethodSymbol { ReturnsVoid: true } =>
                Edit.Replace(TextSpan.FromBounds(arrow.SpanStart, method.GetLastToken().Span.End), "{ }", arrow.Span),
            _ when builder.Parent is ArgumentSyntax => new Edit(call.Span, [EditPart.From(builder.Span)], call.Span),
            _ => Edit.Replace(TextSpan.FromBounds(builder.Span.End, call.Span.End), string.Empty, call.Span),
        };
    }
}
