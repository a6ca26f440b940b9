using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary>Small changes of a lambda.</summary>
internal static class LambdaEdits
{
    /// <summary>Makes an expression body a block on the same line, so that its value is thrown away as before.</summary>
    public static ImmutableArray<Edit> ToBlock(AnonymousFunctionExpressionSyntax lambda, TextSpan owner)
    {
        var body = lambda.ExpressionBody!.Span;
        return [Edit.Insert(body.Start, "{ ", owner), Edit.Insert(body.End, "; }", owner)];
    }

    /// <summary>Names the delegate type, where the body alone would fit several overloads.</summary>
    public static (ImmutableArray<Edit> Edits, ImmutableArray<string> Imports, string? Objection) Cast(AnonymousFunctionExpressionSyntax lambda, HandlerCall call, RuleContext context)
    {
        var (prefix, imports) = CastPrefix(call.ReturnsTask, lambda, context);
        return ([Edit.Insert(lambda.SpanStart, prefix, call.Invocation.Span), Edit.Insert(lambda.Span.End, ")", call.Invocation.Span)], imports, null);
    }

    /// <summary><c>(Action&lt;ParseResult&gt;)(</c> or <c>(Func&lt;ParseResult, Task&gt;)(</c>, and what has to be imported for it.</summary>
    public static (string Prefix, ImmutableArray<string> Imports) CastPrefix(bool returnsTask, AnonymousFunctionExpressionSyntax place, RuleContext context)
    {
        var (parseResult, importParseResult) = context.Imports.NameOf("System.CommandLine", "ParseResult", place);
        var (type, importType) = context.Imports.NameOf("System", returnsTask ? "Func" : "Action", place);
        var (task, importTask) = returnsTask ? context.Imports.NameOf("System.Threading.Tasks", "Task", place) : (string.Empty, null);
        ImmutableArray<string?> imports = [importParseResult, importType, importTask];
        return ($"({type}<{parseResult}{(returnsTask ? ", " + task : string.Empty)}>)(", [.. imports.OfType<string>()]);
    }

    /// <summary>The span of the parameters: <c>x</c>, <c>(x, y)</c> with the parentheses, or <c>delegate (int x)</c>, which an arrow has to follow.</summary>
    public static TextSpan ParametersSpan(AnonymousFunctionExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => simple.Parameter.Span,
        ParenthesizedLambdaExpressionSyntax parenthesized => parenthesized.ParameterList.Span,
        AnonymousMethodExpressionSyntax method => TextSpan.FromBounds(method.DelegateKeyword.SpanStart, method.ParameterList?.Span.End ?? method.DelegateKeyword.Span.End),
        _ => default,
    };

    public static ImmutableArray<ParameterSyntax> Parameters(AnonymousFunctionExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => [simple.Parameter],
        ParenthesizedLambdaExpressionSyntax parenthesized => [.. parenthesized.ParameterList.Parameters],
        AnonymousMethodExpressionSyntax { ParameterList: { } list } => [.. list.Parameters],
        _ => [],
    };

    public static bool IsAsync(AnonymousFunctionExpressionSyntax lambda) => lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword);
}
