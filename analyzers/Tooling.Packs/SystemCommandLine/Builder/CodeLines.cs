using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>Lines of new code, and lines of old code at another indentation.</summary>
internal sealed class CodeLines(SyntaxNode root, SourceText text)
{
    private readonly string _newLine = UsingLines.NewLineOf(text);
    private readonly ImmutableArray<EditPart>.Builder _parts = ImmutableArray.CreateBuilder<EditPart>();

    public ImmutableArray<EditPart> Parts => _parts.ToImmutable();

    public bool IsEmpty => _parts.Count == 0;

    public void AddBlankLine() => Add(string.Empty, string.Empty);

    public void Add(string indent, string line) => Add(indent, [EditPart.Literal(line)]);

    public void Add(string indent, ImmutableArray<EditPart> line)
    {
        BeginLine();
        _parts.Add(EditPart.Literal(indent));
        _parts.AddRange(line);
    }

    /// <summary>Moves what stands in a region to another indentation. Directives and the lines inside strings stay as they are.</summary>
    /// <param name="region">What moves.</param>
    /// <param name="indent">Its new indentation.</param>
    /// <param name="deleted">What nested edits delete: a line with nothing else is left out.</param>
    public void Move(TextSpan region, string indent, IReadOnlyList<TextSpan> deleted)
    {
        var lines = text.Lines.Where(l => l.End >= region.Start && l.Start <= region.End)
            .Select(l => (Line: l, Content: Trim(TextSpan.FromBounds(Math.Max(l.Start, region.Start), Math.Min(l.End, region.End)))))
            .Where(l => l.Content.IsEmpty || !deleted.Any(d => d.Contains(l.Content)))
            .ToList();
        while (lines.Count > 0 && lines[0].Content.IsEmpty)
        {
            lines.RemoveAt(0);
        }

        while (lines.Count > 0 && lines[lines.Count - 1].Content.IsEmpty)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        var common = lines.Where(l => IsIndented(l.Line, l.Content, region)).Select(l => l.Content.Start - l.Line.Start).DefaultIfEmpty(0).Min();
        foreach (var (line, content) in lines)
        {
            BeginLine();
            if (content.IsEmpty)
            {
                continue;
            }

            if (IsInsideToken(line.Start) || text[content.Start] == '#')
            {
                _parts.Add(EditPart.From(TextSpan.FromBounds(line.Start, Math.Min(line.End, region.End))));
                continue;
            }

            var own = content.Start - line.Start > common && line.Start >= region.Start ? text.ToString(TextSpan.FromBounds(line.Start + common, content.Start)) : string.Empty;
            _parts.Add(EditPart.Literal(indent + own));
            _parts.Add(EditPart.From(content));
        }
    }

    private void BeginLine()
    {
        if (_parts.Count > 0)
        {
            _parts.Add(EditPart.Literal(_newLine));
        }
    }

    private bool IsIndented(TextLine line, TextSpan content, TextSpan region) =>
        !content.IsEmpty && line.Start >= region.Start && text[content.Start] != '#' && !IsInsideToken(line.Start);

    /// <summary>Inside a string, white space means something. In code that is not compiled here, a string may begin anywhere.</summary>
    private bool IsInsideToken(int position)
    {
        var trivia = root.FindTrivia(position);
        if (trivia.IsKind(SyntaxKind.DisabledTextTrivia))
        {
            var disabled = trivia.ToString();
            return disabled.Contains("@\"") || disabled.Contains("\"\"\"") || disabled.Contains("@$\"");
        }

        var token = root.FindToken(position);
        return token.SpanStart < position && token.Span.End > position
            && (token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken) || token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken) || token.IsKind(SyntaxKind.Utf8MultiLineRawStringLiteralToken));
    }

    private TextSpan Trim(TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }
}
