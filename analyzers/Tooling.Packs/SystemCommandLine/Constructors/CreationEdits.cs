using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Constructors;

/// <summary>The edits of a creation: its argument list, and an initializer that holds what the list no longer takes.</summary>
internal static class CreationEdits
{
    /// <summary>Longer lines are broken: the width that most .NET repositories agree on.</summary>
    private const int MaxWidth = 140;

    public static ImmutableArray<Edit> Of(NewSymbol creation, SymbolName name, ImmutableArray<SymbolProperty> properties, AssignmentExpressionSyntax? removed, RuleContext context)
    {
        var owner = creation.Node.Span;
        var edits = ImmutableArray.CreateBuilder<Edit>();
        edits.AddRange(ArgumentListEdits.Of(creation, name, owner));
        if (removed is not null)
        {
            edits.Add(RemoveElement(creation.Initializer!, removed, removeBraces: properties.IsEmpty, owner, context.Text));
        }

        if (properties.IsEmpty)
        {
            return edits.ToImmutable();
        }

        edits.Add(creation.Initializer is { } initializer
            ? IntoInitializer(initializer, removed, properties, owner, context)
            : NewInitializer(creation, properties, owner, context));
        return edits.ToImmutable();
    }

    private static Edit IntoInitializer(InitializerExpressionSyntax initializer, ExpressionSyntax? removed, ImmutableArray<SymbolProperty> properties, TextSpan owner, RuleContext context)
    {
        var text = context.Text;
        var first = initializer.Expressions.FirstOrDefault();
        var isMultiLine = first is not null && text.Lines.GetLineFromPosition(first.SpanStart).LineNumber != text.Lines.GetLineFromPosition(initializer.OpenBraceToken.SpanStart).LineNumber;
        var separator = isMultiLine ? UsingLines.NewLineOf(text) + Indentation.Of(first!, text) : " ";
        var parts = ImmutableArray.CreateBuilder<EditPart>();
        foreach (var property in properties)
        {
            var isLast = initializer.Expressions.All(e => e == removed) && property == properties[properties.Length - 1];
            var comment = ArgumentComments.Of(property.Source);
            parts.Add(EditPart.Literal($"{separator}{property.Name} = "));
            parts.AddRange(property.Value);
            parts.Add(EditPart.Literal((isLast ? string.Empty : ",") + ArgumentComments.After(comment, isMultiLine)));
        }

        return new Edit(new TextSpan(initializer.OpenBraceToken.Span.End, 0), parts.ToImmutable(), owner);
    }

    private static Edit NewInitializer(NewSymbol creation, ImmutableArray<SymbolProperty> properties, TextSpan owner, RuleContext context)
    {
        var text = context.Text;
        var hasLineComment = properties.Any(p => ArgumentComments.Of(p.Source).StartsWith("//", StringComparison.Ordinal));
        var isMultiLine = hasLineComment || !FitsOnOneLine(creation, properties, text);
        var newLine = UsingLines.NewLineOf(text);
        var outer = Indentation.Of(creation.Node, text);
        var inner = outer + Indentation.Unit(context.Root, text);
        var parts = ImmutableArray.CreateBuilder<EditPart>();
        parts.Add(EditPart.Literal(isMultiLine ? newLine + outer + "{" : " {"));
        foreach (var property in properties)
        {
            var comma = property == properties[properties.Length - 1] ? string.Empty : ",";
            var comment = ArgumentComments.Of(property.Source);
            parts.Add(EditPart.Literal((isMultiLine ? newLine + inner : " ") + property.Name + " = "));
            parts.AddRange(isMultiLine ? IndentedParts.Of(property.Value, inner, context) : property.Value);
            parts.Add(EditPart.Literal(comma + ArgumentComments.After(comment, isMultiLine)));
        }

        parts.Add(EditPart.Literal(isMultiLine ? newLine + outer + "}" : " }"));
        return new Edit(new TextSpan(creation.Node.Span.End, 0), parts.ToImmutable(), owner);
    }

    private static bool FitsOnOneLine(NewSymbol creation, ImmutableArray<SymbolProperty> properties, SourceText text)
    {
        var first = text.Lines.GetLineFromPosition(creation.Node.SpanStart);
        var last = text.Lines.GetLineFromPosition(creation.Node.Span.End);
        var added = properties.Sum(p => p.Name.Length + " = , ".Length - (p.Source?.NameColon?.Span.Length ?? 0) + (p.Value.All(v => v.Text is not null) ? p.Value.Sum(v => v.Text!.Length) : 0)) + "{  }".Length;
        return first.LineNumber == last.LineNumber && (first.Span.Length + added <= MaxWidth || IsInListOnOneLine(creation.Node, text));
    }

    /// <summary>Whether the symbol is created in a list that is all on one line, where a break would tear it apart.</summary>
    private static bool IsInListOnOneLine(SyntaxNode creation, SourceText text) =>
        creation.Parent is InitializerExpressionSyntax { Expressions.Count: > 1 } list
        && text.Lines.GetLineFromPosition(list.SpanStart).LineNumber == text.Lines.GetLineFromPosition(list.Span.End).LineNumber;

    /// <summary>Takes one element out of an initializer, and the initializer itself when nothing is left.</summary>
    private static Edit RemoveElement(InitializerExpressionSyntax initializer, ExpressionSyntax element, bool removeBraces, TextSpan owner, SourceText text)
    {
        var elements = initializer.Expressions;
        var index = elements.IndexOf(element);
        if (elements.Count == 1 && removeBraces)
        {
            var before = initializer.GetFirstToken().GetPreviousToken();
            return new Edit(TextSpan.FromBounds(before.Span.End, initializer.Span.End), [], owner);
        }

        var span = index + 1 < elements.Count
            ? TextSpan.FromBounds(element.SpanStart, elements[index + 1].SpanStart)
            : TextSpan.FromBounds(index > 0 ? elements[index - 1].Span.End : initializer.OpenBraceToken.Span.End, element.Span.End);
        if (Comments.AreIn(text, TextSpan.FromBounds(span.Start, element.SpanStart)) || Comments.AreIn(text, TextSpan.FromBounds(element.Span.End, span.End)))
        {
            // A comma may end an initializer.
            var end = index < elements.SeparatorCount ? elements.GetSeparator(index).Span.End : element.Span.End;
            while (text[end] is ' ' or '\t')
            {
                end++;
            }

            span = StatementLines.LinesToRemove(TextSpan.FromBounds(element.SpanStart, end), text);
        }

        return new Edit(span, [], owner);
    }
}
