using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;

namespace Tooling.Rules.Rewriting;

/// <summary>Rewrites matched code into the <c>after</c> of its template by the smallest edits.</summary>
internal static class TemplateRewriter
{
    public static void Report(ExpressionSyntax code, TextSpan place, TemplatePattern pattern, IReadOnlyDictionary<string, Captured> captures, RuleContext context)
    {
        if (EvaluationOrder.Objection(pattern.After, captures) is { } objection)
        {
            context.Manual(code, place, objection);
            return;
        }

        if (CreationTemplate.Of(code, pattern.After) is not { } template)
        {
            context.Manual(code, place, "The object is made with an initializer, and what replaces it has its own or is not made by 'new'.");
            return;
        }

        var (edits, imports) = Edits(code, template, captures, context);
        if (edits is { IsDefault: false, IsEmpty: true })
        {
            // 'new()' of a type that the declaration names, and another rule maps.
            return;
        }

        if (edits.IsDefault)
        {
            context.Manual(code, place, "The receiver of '?.' would have to move; write the call without '?.' first.");
            return;
        }

        if (template is IdentifierNameSyntax)
        {
            if (UsingOwner.Release(code) is not { } released)
            {
                context.Manual(code, place, "The using disposes what was made for it, and would dispose what belongs to someone else. Take it away first.");
                return;
            }

            edits = edits.AddRange(released);
        }

        context.Rewrite(code, place, edits, imports);
    }

    /// <summary>The edits that turn code into the after; default where an implicit receiver can't be kept in its place.</summary>
    public static (ImmutableArray<Edit> Edits, ImmutableArray<string> Imports) Edits(ExpressionSyntax code, ExpressionSyntax template, IReadOnlyDictionary<string, Captured> captures, RuleContext context)
    {
        var (after, imports) = ShortNames.Apply(template, code, context.Imports);
        var spans = captures.Where(c => !c.Value.IsImplicit).ToDictionary(c => c.Key, c => c.Value.Span, StringComparer.Ordinal);
        var afterItems = WithImplicitReceivers(TemplateItems.OfAfter(after, [.. captures.Keys]), captures, code, context);
        if (afterItems.IsDefault)
        {
            return (default, []);
        }

        if (afterItems.IsEmpty)
        {
            return ([ConditionalReceiver.Drop(code)], imports);
        }

        var codeItems = CreationTemplate.WithoutInitializer(TemplateItems.OfCode(code, spans), code);
        var edits = ImmutableArray.CreateBuilder<Edit>();
        var needsParentheses = Precedence.NeedsParentheses(code, after);
        if (needsParentheses && ConditionalReceiver.Begins(code))
        {
            if (code.Parent is not ConditionalAccessExpressionSyntax)
            {
                return (default, []);
            }

            needsParentheses = false;
        }

        if (needsParentheses)
        {
            edits.Add(Edit.Insert(code.SpanStart, "(", code.Span));
        }

        var parenthesized = Precedence.HolesToParenthesize(after, captures);
        edits.AddRange(new ItemEdits(code, codeItems, after.ToString(), afterItems, spans, parenthesized, context.Text).Build());
        if (needsParentheses)
        {
            edits.Add(Edit.Insert(code.Span.End, ")", code.Span));
        }

        return (edits.ToImmutable(), imports);
    }

    /// <summary>Leaves out the holes that the code leaves out too: an implicit <c>this</c>, or what stands before <c>?.</c></summary>
    private static ImmutableArray<TemplateItem> WithImplicitReceivers(ImmutableArray<TemplateItem> items, IReadOnlyDictionary<string, Captured> captures, ExpressionSyntax code, RuleContext context)
    {
        var result = ImmutableArray.CreateBuilder<TemplateItem>();
        for (var i = 0; i < items.Length; i++)
        {
            var item = items[i];
            if (!item.IsHole || !captures[item.Text].IsImplicit)
            {
                result.Add(item);
                continue;
            }

            var isConditional = captures[item.Text].Operation is Microsoft.CodeAnalysis.Operations.IConditionalAccessInstanceOperation;
            var isReceiver = i + 1 < items.Length && items[i + 1].Text == ".";
            if (isConditional)
            {
                if (i != 0 || (!isReceiver && items.Length > 1))
                {
                    return default;
                }
            }
            else if (isReceiver && i + 2 < items.Length && !IsHidden(items[i + 2].Text, code, context))
            {
                i++;
            }
            else
            {
                result.Add(item with { Text = "this", IsHole = false });
            }
        }

        return result.ToImmutable();
    }

    /// <summary>Whether a local or parameter of this name stands in the way of a member.</summary>
    private static bool IsHidden(string member, ExpressionSyntax code, RuleContext context) =>
        context.Model.LookupSymbols(code.SpanStart, name: member).Any(s => s is ILocalSymbol or IParameterSymbol);
}
