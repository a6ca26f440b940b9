using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Servers;

/// <summary><c>WithHttpTransport()</c> that says nothing of sessions had them: it says so now.</summary>
internal sealed class HttpSessionsRule : CodeRule
{
    private const string Sessions = "Stateless = false";

    public override ImmutableArray<string> Triggers { get; } = ["WithHttpTransport"];

    /// <summary>All versions before 2.0 had sessions.</summary>
    public override bool KnowsWritten => true;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol is not IMethodSymbol method || !context.Pack.IsLegacy(method.Declared()) || Code.Invocation(name) is not { } call)
        {
            return;
        }

        var options = call.ArgumentList.Arguments.FirstOrDefault(a => a.Expression is AnonymousFunctionExpressionSyntax || a.NameColon is { Name.Identifier.ValueText: "configureOptions" })
            ?? call.ArgumentList.Arguments.LastOrDefault(a => context.Model.GetTypeInfo(a.Expression).ConvertedType?.TypeKind == TypeKind.Delegate);
        if (options is null)
        {
            if (method.MethodKind == MethodKind.ReducedExtension && call.ArgumentList.Arguments.Count == 0)
            {
                context.Rewrite(call, name.Span, [Edit.Insert(call.ArgumentList.OpenParenToken.Span.End, $"options => options.{Sessions}", call.ArgumentList.Span)]);
            }

            return;
        }

        // What a method or a variable configures can't be seen here: nothing changes, and a person should look.
        if (options.Expression is not AnonymousFunctionExpressionSyntax lambda || ParameterOf(lambda) is not { } parameter)
        {
            context.Show(call, name.Span, name.Identifier);
        }
        else if (!lambda.DescendantNodes().OfType<SimpleNameSyntax>().Any(n => n.Identifier.ValueText == "Stateless"))
        {
            context.Rewrite(call, name.Span, [.. Edits(lambda, parameter, context)]);
        }
    }

    private static string? ParameterOf(AnonymousFunctionExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => simple.Parameter.Identifier.Text,
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: 1 } parameters } => parameters[0].Identifier.Text,
        AnonymousMethodExpressionSyntax { ParameterList.Parameters: { Count: 1 } parameters } => parameters[0].Identifier.Text,
        _ => null,
    };

    private static IEnumerable<Edit> Edits(AnonymousFunctionExpressionSyntax lambda, string parameter, RuleContext context)
    {
        if (lambda.Body is not BlockSyntax block)
        {
            yield return Edit.Insert(lambda.Body.SpanStart, $"{{ {parameter}.{Sessions}; ", lambda.Body.Span);
            yield return Edit.Insert(lambda.Body.Span.End, "; }", lambda.Body.Span);
            yield break;
        }

        var first = block.Statements.FirstOrDefault();
        var isLine = first is not null && context.Text.Lines.GetLineFromPosition(first.SpanStart).LineNumber != context.Text.Lines.GetLineFromPosition(block.OpenBraceToken.SpanStart).LineNumber;
        yield return isLine
            ? Edit.Insert(block.OpenBraceToken.Span.End, $"{UsingLines.NewLineOf(context.Text)}{Indentation.Of(first!, context.Text)}{parameter}.{Sessions};", block.Span)
            : Edit.Insert(block.OpenBraceToken.Span.End, $" {parameter}.{Sessions};{(first is null ? " " : string.Empty)}", block.Span);
    }
}
