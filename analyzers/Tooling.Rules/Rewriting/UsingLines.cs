using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Tooling.Rules.Rewriting;

/// <summary>Using directives as lines of text.</summary>
public static class UsingLines
{
    /// <summary>The text to delete so that a directive goes with its line, and nothing else does.</summary>
    /// <param name="directive">The directive.</param>
    /// <param name="text">The file.</param>
    /// <returns>The directive's own span, with its line break where it stands alone on its line.</returns>
    public static TextSpan SpanToRemove(UsingDirectiveSyntax directive, SourceText text)
    {
        var first = text.Lines.GetLineFromPosition(directive.SpanStart);
        var last = text.Lines.GetLineFromPosition(directive.Span.End);
        var before = text.ToString(TextSpan.FromBounds(first.Start, directive.SpanStart));
        var after = text.ToString(TextSpan.FromBounds(directive.Span.End, last.End));
        if (!string.IsNullOrWhiteSpace(before))
        {
            return directive.Span;
        }

        // A comment behind the directive stays, at the start of the line.
        return string.IsNullOrWhiteSpace(after)
            ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak)
            : TextSpan.FromBounds(directive.SpanStart, directive.Span.End + after.Length - after.TrimStart().Length);
    }

    /// <summary>Adds using directives where the file has the others, in their order.</summary>
    /// <param name="root">The file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="namespaces">The namespaces to import.</param>
    /// <returns>One insertion for each.</returns>
    public static ImmutableArray<TextChange> Add(CompilationUnitSyntax root, SourceText text, IEnumerable<string> namespaces)
    {
        var newLine = NewLineOf(text);
        var usings = Existing(root);
        return [.. namespaces.Distinct().OrderBy(n => n, NamespaceOrder.Instance).Select(name => usings.IsEmpty
            ? AddFirst(root, text, name, newLine)
            : AddAmong(usings, text, name, newLine))];
    }

    /// <summary>The line break that a file uses.</summary>
    /// <param name="text">The file.</param>
    /// <returns>That of its first line; a line feed where there is only one line.</returns>
    public static string NewLineOf(SourceText text)
    {
        var line = text.Lines[0];
        var breakSpan = TextSpan.FromBounds(line.End, line.EndIncludingLineBreak);
        return breakSpan.IsEmpty ? "\n" : text.ToString(breakSpan);
    }

    private static ImmutableArray<UsingDirectiveSyntax> Existing(CompilationUnitSyntax root)
    {
        var lists = root.DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .Select(n => n switch
            {
                CompilationUnitSyntax unit => unit.Usings,
                BaseNamespaceDeclarationSyntax ns => ns.Usings,
                _ => default,
            })
            .Prepend(root.Usings);
        var plain = lists.Select(l => l.Where(u => u.Alias is null && !u.StaticKeyword.IsKind(SyntaxKind.StaticKeyword) && !u.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)).ToImmutableArray());
        return plain.FirstOrDefault(l => l.Length > 0) is { IsDefault: false } found ? UnconditionalPart(found) : [];
    }

    /// <summary>Up to the first directive that stands under an #if: the others may not be compiled.</summary>
    private static ImmutableArray<UsingDirectiveSyntax> UnconditionalPart(ImmutableArray<UsingDirectiveSyntax> usings)
    {
        var part = usings.TakeWhile((u, i) => i == 0 || !u.GetLeadingTrivia().Any(t => t.IsDirective)).ToImmutableArray();
        return part[0].GetLeadingTrivia().Any(t => t.IsKind(SyntaxKind.IfDirectiveTrivia)) ? [] : part;
    }

    private static TextChange AddAmong(ImmutableArray<UsingDirectiveSyntax> usings, SourceText text, string name, string newLine)
    {
        var previous = usings.LastOrDefault(u => NamespaceOrder.Instance.Compare(u.NamespaceOrType.ToString(), name) < 0);
        var anchor = previous ?? usings[0];
        var line = text.Lines.GetLineFromPosition(anchor.SpanStart);
        var indent = text.ToString(TextSpan.FromBounds(line.Start, anchor.SpanStart));
        indent = string.IsNullOrWhiteSpace(indent) ? indent : string.Empty;
        if (previous is null)
        {
            // In front of the whole line: the directive on it may be removed.
            var position = anchor.SpanStart - indent.Length;
            return new TextChange(new TextSpan(position, 0), $"{indent}using {name};{newLine}");
        }

        var end = text.Lines.GetLineFromPosition(anchor.Span.End);
        return end.End == end.EndIncludingLineBreak
            ? new TextChange(new TextSpan(end.End, 0), $"{newLine}{indent}using {name};")
            : new TextChange(new TextSpan(end.EndIncludingLineBreak, 0), $"{indent}using {name};{newLine}");
    }

    private static TextChange AddFirst(CompilationUnitSyntax root, SourceText text, string name, string newLine)
    {
        // After extern aliases and global usings, or before the first member but after the file's header comment.
        var last = root.Usings.LastOrDefault() as SyntaxNode ?? root.Externs.LastOrDefault();
        if (last is not null)
        {
            return new TextChange(new TextSpan(text.Lines.GetLineFromPosition(last.Span.End).EndIncludingLineBreak, 0), $"using {name};{newLine}");
        }

        var first = root.GetFirstToken(includeZeroWidth: true);
        var position = HeaderEnd(first, text);
        return new TextChange(new TextSpan(position, 0), $"using {name};{newLine}{newLine}");
    }

    /// <summary>After the comment at the top that a blank line sets off, and after the lines that begin with <c>#:</c> or <c>#!</c>.</summary>
    private static int HeaderEnd(SyntaxToken first, SourceText text)
    {
        var position = 0;
        var lineIsEmpty = true;
        var commentSeen = false;
        foreach (var trivia in first.LeadingTrivia)
        {
            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                if (lineIsEmpty && commentSeen)
                {
                    position = trivia.Span.End;
                    commentSeen = false;
                }

                lineIsEmpty = true;
            }
            else if (trivia.IsDirective)
            {
                position = trivia.FullSpan.End;
                lineIsEmpty = true;
            }
            else if (!trivia.IsKind(SyntaxKind.WhitespaceTrivia))
            {
                commentSeen |= !trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia);
                lineIsEmpty = false;
            }
        }

        return text.Length == 0 ? 0 : position;
    }

    private sealed class NamespaceOrder : IComparer<string>
    {
        public static readonly NamespaceOrder Instance = new();

        public int Compare(string? x, string? y)
        {
            var bySystem = IsSystem(y).CompareTo(IsSystem(x));
            return bySystem != 0 ? bySystem : string.CompareOrdinal(x, y);
        }

        private static bool IsSystem(string? name) => name is "System" || name?.StartsWith("System.", System.StringComparison.Ordinal) == true;
    }
}
