using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Rules.Rewriting;

namespace Tooling.Rules.Matching;

/// <summary>
/// A legacy method that is not called but handed on: <c>Action&lt;Option&gt; add = command.AddOption</c>. It is rewritten
/// where the template's after is a call with the same arguments in the same order.
/// </summary>
internal static class MethodGroupRewriter
{
    public static bool TryReport(SimpleNameSyntax name, ISymbol symbol, IEnumerable<TemplatePattern> patterns, RuleContext context)
    {
        var expression = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : (ExpressionSyntax)name;
        if (symbol is not IMethodSymbol || context.Model.GetOperation(expression) is not IMethodReferenceOperation reference)
        {
            return false;
        }

        foreach (var pattern in patterns)
        {
            if (pattern.Before is not IInvocationOperation before || pattern.After is not InvocationExpressionSyntax after || !HasSameArguments(before, after))
            {
                continue;
            }

            var captures = new Dictionary<string, Captured>(StringComparer.Ordinal);
            if (before.Instance is IParameterReferenceOperation receiver && reference.Instance is { } instance)
            {
                captures.Add(receiver.Parameter.Name, new Captured(instance, instance.IsImplicit ? default : instance.Syntax.Span, instance.IsImplicit));
            }

            var (edits, imports) = TemplateRewriter.Edits(expression, after.Expression, captures, context);
            if (edits.IsDefault)
            {
                continue;
            }

            context.Rewrite(expression, name.Identifier.Span, edits, imports);
            return true;
        }

        return false;
    }

    private static bool HasSameArguments(IInvocationOperation before, InvocationExpressionSyntax after)
    {
        var parameters = before.Arguments.Select(a => (a.Value as IParameterReferenceOperation)?.Parameter.Name).ToImmutableArray();
        var arguments = after.ArgumentList.Arguments.Select(a => (a.Expression as IdentifierNameSyntax)?.Identifier.ValueText).ToImmutableArray();
        return !before.TargetMethod.IsExtensionMethod && !parameters.Contains(null) && parameters.SequenceEqual(arguments);
    }
}
