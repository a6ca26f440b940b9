using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary>A handler that takes the values of zero to eight symbols.</summary>
internal static class ValueHandler
{
    public static (ImmutableArray<Edit> Edits, ImmutableArray<string> Imports, string? Objection) Edits(HandlerCall call, RuleContext context)
    {
        var names = new FreshNames(context.Model, call.Invocation);
        var values = ImmutableArray.CreateBuilder<SymbolValue>();
        var parameterTypes = ParameterTypes(call, context.Model);
        for (var i = 0; i < call.Symbols.Length; i++)
        {
            var (value, objection) = SymbolValue.Of(call.Symbols[i], parameterTypes[i], names, context);
            if (value is null)
            {
                return ([], [], objection);
            }

            values.Add(value);
        }

        var edits = ImmutableArray.CreateBuilder<Edit>();
        if (values.Any(v => v.HoistedName is not null))
        {
            if (Hoist(call, values.ToImmutable(), context) is not { } hoist)
            {
                return ([], [], "A symbol is an expression that is evaluated here. Store it in a variable first.");
            }

            edits.Add(hoist);
        }

        if (ArgumentsToRemove(call) is not { } rest)
        {
            return ([], [], "The symbols are named before the handler. Put the handler first.");
        }

        if (!rest.IsEmpty)
        {
            edits.Add(Edit.Replace(rest, Comments(call, rest), call.Invocation.Span));
        }

        edits.AddRange(DropArgumentName(call));
        var parseResult = names.Make("parseResult");
        var (handler, imports, problem) = call.Handler is AnonymousFunctionExpressionSyntax lambda
            ? new LambdaHandler(call, lambda, values.ToImmutable(), parseResult, context).Edits()
            : WrappedHandler.Edits(call, values.ToImmutable(), parseResult, context);
        foreach (var removed in values.Where(_ => problem is null).Select(v => v.Removed).OfType<TextSpan>())
        {
            context.Removes(removed);
        }

        return ([.. edits, .. handler], imports, problem);
    }

    /// <summary>The parameter types as the handler itself declares them: they say whether null was expected.</summary>
    private static ImmutableArray<ITypeSymbol> ParameterTypes(HandlerCall call, SemanticModel model)
    {
        var declared = call.HandlerOperation switch
        {
            IAnonymousFunctionOperation function => function.Symbol,
            IMethodReferenceOperation method => method.Method,
            _ => call.DelegateType.DelegateInvokeMethod!,
        };
        if (call.Handler is AnonymousFunctionExpressionSyntax lambda && call.KnowsParameters && model.GetSymbolInfo(lambda).Symbol is IMethodSymbol symbol)
        {
            declared = symbol;
        }

        return [.. declared.Parameters.Select(p => p.Type.WithNullableAnnotation(p.NullableAnnotation))];
    }

    /// <summary>Everything after the handler up to the closing parenthesis; null where the handler is not first of them.</summary>
    private static TextSpan? ArgumentsToRemove(HandlerCall call)
    {
        var list = call.Invocation.ArgumentList;
        var first = call.Command is null ? 0 : 1;
        return list.Arguments[first].Expression != call.Written ? null
            : list.Arguments.Count == first + 1 ? default
            : TextSpan.FromBounds(list.Arguments[first].Span.End, list.CloseParenToken.SpanStart);
    }

    /// <summary>The comments beside the symbols stay behind the handler.</summary>
    private static string Comments(HandlerCall call, TextSpan rest)
    {
        var comments = call.Invocation.ArgumentList.DescendantTrivia()
            .Where(t => rest.Contains(t.Span) && t.IsComment())
            .Select(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) ? $" /* {t.ToString().TrimStart('/').Trim()} */" : " " + t.ToString());
        return string.Concat(comments);
    }

    private static IEnumerable<Edit> DropArgumentName(HandlerCall call) =>
        call.Written.Parent is ArgumentSyntax { NameColon: { } colon }
            ? [new Edit(TextSpan.FromBounds(colon.SpanStart, call.Written.SpanStart), [], call.Invocation.Span)]
            : [];

    private static Edit? Hoist(HandlerCall call, ImmutableArray<SymbolValue> values, RuleContext context)
    {
        if (call.Invocation.Parent is not ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } statement)
        {
            return null;
        }

        var separator = UsingLines.NewLineOf(context.Text) + Indentation.Of(statement, context.Text);
        var parts = values.Where(v => v.HoistedName is not null).SelectMany(v => v.Hoisted.Add(EditPart.Literal(separator)));
        return new Edit(new TextSpan(statement.SpanStart, 0), [.. parts], statement.Span);
    }
}
