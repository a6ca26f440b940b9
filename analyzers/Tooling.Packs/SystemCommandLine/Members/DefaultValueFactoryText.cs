using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Packs.SystemCommandLine.Constructors;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>A delegate that returned an object as one that returns a T and takes the result of the parse.</summary>
internal static class DefaultValueFactoryText
{
    /// <summary>The text and what changes inside it; default where the delegate is not known to return a T.</summary>
    public static (ImmutableArray<EditPart> Parts, ImmutableArray<Edit> Inside) Of(ExpressionSyntax factory, DefaultValueType type, RuleContext context) => factory switch
    {
        ParenthesizedLambdaExpressionSyntax { ReturnType: not null } or AnonymousMethodExpressionSyntax => default,
        LambdaExpressionSyntax lambda => OfLambda(lambda, type, context),
        _ => (OfDelegate(factory, type, context), []),
    };

    private static (ImmutableArray<EditPart> Parts, ImmutableArray<Edit> Inside) OfLambda(LambdaExpressionSyntax lambda, DefaultValueType type, RuleContext context)
    {
        var results = lambda.ExpressionBody is { } body
            ? [body]
            : Functions.ReturnsOf(lambda).Select(r => r.Expression!).ToImmutableArray();
        if (!results.All(type.Takes))
        {
            return default;
        }

        var parts = lambda is ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters.Count: 0 }
            ? DelegateText.IgnoringArgument(lambda, context.Model.GetOperation(lambda), context)
            : [EditPart.From(lambda.Span)];
        return (parts, [.. results.Where(type.NeedsForgiving).SelectMany(r => Precedence.Append(r, "!"))]);
    }

    private static ImmutableArray<EditPart> OfDelegate(ExpressionSyntax factory, DefaultValueType type, RuleContext context)
    {
        var operation = context.Model.GetOperation(factory);
        var reference = operation as IMethodReferenceOperation;
        var method = reference?.Method ?? (operation?.Type as INamedTypeSymbol)?.DelegateInvokeMethod;
        if (method is null || !type.Takes(method.ReturnType))
        {
            return default;
        }

        if (!method.Parameters.IsEmpty)
        {
            return [EditPart.From(factory.Span)];
        }

        // The method or delegate is asked for later than it was.
        var target = reference is null ? operation : reference.Instance;
        return (target is null || SymbolStability.IsStable(target, context)) && Precedence.IsPrimary(factory)
            ? [EditPart.Literal("_ => "), EditPart.From(factory.Span), EditPart.Literal(type.NeedsForgiving(method, factory.SpanStart) ? "()!" : "()")]
            : default;
    }
}
