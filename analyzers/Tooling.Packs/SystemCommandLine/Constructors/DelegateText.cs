using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Constructors;

/// <summary>Delegates without parameters as delegates that take the result of the parse.</summary>
internal static class DelegateText
{
    /// <summary>The <c>Func&lt;T&gt;</c> of a default value as a <c>Func&lt;ArgumentResult, T&gt;</c>.</summary>
    /// <returns>The text; default where the delegate can't be wrapped without changing when it is evaluated.</returns>
    public static ImmutableArray<EditPart> IgnoringArgument(ExpressionSyntax expression, IOperation? value, RuleContext context)
    {
        switch (expression)
        {
            case ParenthesizedLambdaExpressionSyntax lambda:
                var ignored = lambda.DescendantTokens().Any(t => t.ValueText == "_") ? "result" : "_";
                var modifiers = TextSpan.FromBounds(lambda.SpanStart, lambda.ParameterList.SpanStart);
                return
                [
                    .. modifiers.IsEmpty ? ImmutableArray<EditPart>.Empty : [EditPart.From(modifiers)],
                    EditPart.Literal(ignored),
                    EditPart.From(TextSpan.FromBounds(lambda.ParameterList.Span.End, lambda.Span.End)),
                ];
            case AnonymousMethodExpressionSyntax { ParameterList: null }:
                return [EditPart.From(expression.Span)];
            case AnonymousMethodExpressionSyntax { ParameterList: { } list }:
                return [EditPart.From(TextSpan.FromBounds(expression.SpanStart, list.GetFirstToken().GetPreviousToken().Span.End)), EditPart.From(TextSpan.FromBounds(list.Span.End, expression.Span.End))];
        }

        var target = value is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : value;
        var callable = target is IDelegateCreationOperation { Target: IMethodReferenceOperation method } ? IsStable(method.Instance, context) : IsStable(target, context);
        if (!callable)
        {
            return default;
        }

        var wrap = !Precedence.IsPrimary(expression);
        return [EditPart.Literal(wrap ? "_ => (" : "_ => "), EditPart.From(expression.Span), EditPart.Literal(wrap ? ")()" : "()")];
    }

    /// <summary>Whether the delegate, or the object that it is a method of, is the same one when it is called.</summary>
    private static bool IsStable(IOperation? operation, RuleContext context) => Purity.IsStable(operation) || (operation is not null && SymbolStability.IsStable(operation, context));
}
