using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Constructors;

/// <summary>Moves code of several lines to the right, when it goes where more indentation is asked for.</summary>
internal static class IndentedParts
{
    /// <summary>The parts with their source in lines of their own, each further to the right.</summary>
    /// <param name="parts">Literal text and source.</param>
    /// <param name="indent">The indentation of the line on which the parts begin.</param>
    /// <param name="context">The file.</param>
    /// <returns>The parts; unchanged where nothing has to move, or where text of several lines would change its meaning.</returns>
    public static ImmutableArray<EditPart> Of(ImmutableArray<EditPart> parts, string indent, RuleContext context)
    {
        var result = ImmutableArray.CreateBuilder<EditPart>();
        foreach (var part in parts)
        {
            var isText = part.Text is not null;
            var old = isText ? indent : Indentation.OfLine(part.Source.Start, context.Text);
            if (isText || indent.Length <= old.Length || !indent.StartsWith(old, StringComparison.Ordinal) || HasTextOfSeveralLines(part.Source, context))
            {
                result.Add(part);
                continue;
            }

            AddLines(part.Source, indent.Substring(old.Length), context.Text, result);
        }

        return result.ToImmutable();
    }

    /// <summary>Source at another indentation.</summary>
    /// <param name="source">What moves.</param>
    /// <param name="old">Its indentation.</param>
    /// <param name="indent">The indentation of the line on which it begins in future.</param>
    /// <param name="context">The file.</param>
    /// <returns>The source; in the lines that it had, where text of several lines would change its meaning.</returns>
    public static ImmutableArray<EditPart> Of(TextSpan source, string old, string indent, RuleContext context)
    {
        if (old == indent || HasTextOfSeveralLines(source, context))
        {
            return [EditPart.From(source)];
        }

        if (old.StartsWith(indent, StringComparison.Ordinal))
        {
            return [EditPart.FromOutdented(source, old.Length - indent.Length)];
        }

        var result = ImmutableArray.CreateBuilder<EditPart>();
        AddLines(source, indent.Substring(indent.StartsWith(old, StringComparison.Ordinal) ? old.Length : indent.Length), context.Text, result);
        return result.ToImmutable();
    }

    private static void AddLines(TextSpan source, string more, SourceText text, ImmutableArray<EditPart>.Builder result)
    {
        var last = text.Lines.GetLineFromPosition(source.End).LineNumber;
        var first = text.Lines.GetLineFromPosition(source.Start).LineNumber;
        for (var number = first; number <= last; number++)
        {
            var line = text.Lines[number];
            var start = Math.Max(line.Start, source.Start);
            if (number > first && !string.IsNullOrWhiteSpace(text.ToString(line.Span)))
            {
                result.Add(EditPart.Literal(more));
            }

            result.Add(EditPart.From(TextSpan.FromBounds(start, Math.Min(line.EndIncludingLineBreak, source.End))));
        }
    }

    /// <summary>Whether the lines of some source have to stay where they are.</summary>
    /// <param name="source">The source.</param>
    /// <param name="context">The file.</param>
    public static bool HasTextOfSeveralLines(TextSpan source, RuleContext context) =>
        context.Root.DescendantTokens(source).Any(t => source.Contains(t.Span) && t.Text.IndexOf('\n') >= 0)
        || context.Root.DescendantTrivia(source).Any(t => t.IsDirective && source.Contains(t.Span));
}
