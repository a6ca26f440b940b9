using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Tooling.Rules.Rewriting;

/// <summary>A token, or a hole that stands for a captured expression.</summary>
/// <param name="Text">The token's text, or the capture's name.</param>
/// <param name="IsHole">Whether it is a hole.</param>
/// <param name="Span">Where it stands in its own text.</param>
internal readonly record struct TemplateItem(string Text, bool IsHole, TextSpan Span)
{
    public bool SameAs(TemplateItem other) => IsHole == other.IsHole && Text == other.Text;
}

/// <summary>Code as a sequence of tokens and holes, so that before and after can be compared.</summary>
internal static class TemplateItems
{
    /// <summary>The items of an <c>after</c>: identifiers that name captures are holes.</summary>
    public static ImmutableArray<TemplateItem> OfAfter(ExpressionSyntax after, ICollection<string> captures) =>
        [.. after.DescendantTokens().Select(t => new TemplateItem(t.Text, IsHole(t, captures), t.Span))];

    /// <summary>The items of matched code: each captured span is a hole.</summary>
    public static ImmutableArray<TemplateItem> OfCode(SyntaxNode code, IReadOnlyDictionary<string, TextSpan> captures)
    {
        var items = ImmutableArray.CreateBuilder<TemplateItem>();
        var position = -1;
        foreach (var token in code.DescendantTokens())
        {
            if (token.SpanStart < position)
            {
                continue;
            }

            var hole = captures.FirstOrDefault(c => c.Value.Start == token.SpanStart && !c.Value.IsEmpty);
            if (hole.Key is null)
            {
                items.Add(new TemplateItem(token.Text, IsHole: false, token.Span));
                continue;
            }

            items.Add(new TemplateItem(hole.Key, IsHole: true, hole.Value));
            position = hole.Value.End;
        }

        return items.ToImmutable();
    }

    public static bool IsHole(SyntaxToken token, ICollection<string> captures) =>
        token.IsKind(SyntaxKind.IdentifierToken) && captures.Contains(token.ValueText)
        && token.Parent is IdentifierNameSyntax { Parent: not (MemberAccessExpressionSyntax or NameColonSyntax or NameEqualsSyntax) or MemberAccessExpressionSyntax } name
        && !(name.Parent is MemberAccessExpressionSyntax access && access.Name == name)
        && !(name.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment && assignment.Left == name);

    /// <summary>Pairs of indices of a longest common subsequence.</summary>
    public static ImmutableArray<(int Code, int After)> Common(ImmutableArray<TemplateItem> code, ImmutableArray<TemplateItem> after)
    {
        var lengths = new int[code.Length + 1, after.Length + 1];
        for (var i = code.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = code[i].SameAs(after[j]) ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        var pairs = ImmutableArray.CreateBuilder<(int, int)>();
        for (int i = 0, j = 0; i < code.Length && j < after.Length;)
        {
            if (code[i].SameAs(after[j]))
            {
                pairs.Add((i++, j++));
            }
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return pairs.ToImmutable();
    }
}
