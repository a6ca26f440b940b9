using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Tooling.Rules.Rewriting;

/// <summary>The indentation that a file uses.</summary>
public static class Indentation
{
    /// <summary>The white space at the start of the line on which a node begins.</summary>
    /// <param name="node">A node.</param>
    /// <param name="text">Its file.</param>
    /// <returns>Spaces or tabs.</returns>
    public static string Of(SyntaxNode node, SourceText text) => OfLine(node.SpanStart, text);

    /// <summary>The white space at the start of the line of a position.</summary>
    /// <param name="position">A position.</param>
    /// <param name="text">The file.</param>
    /// <returns>Spaces or tabs.</returns>
    public static string OfLine(int position, SourceText text)
    {
        var line = text.Lines.GetLineFromPosition(position);
        var end = line.Start;
        while (end < line.End && text[end] is ' ' or '\t')
        {
            end++;
        }

        return text.ToString(TextSpan.FromBounds(line.Start, end));
    }

    /// <summary>One level of indentation, as the file does it.</summary>
    /// <param name="root">The file.</param>
    /// <param name="text">Its text.</param>
    /// <returns>What the first indented member or statement has more than its parent; four spaces where there is none.</returns>
    public static string Unit(SyntaxNode root, SourceText text)
    {
        foreach (var node in root.DescendantNodes())
        {
            var parent = node.Parent is BlockSyntax block ? block.Parent : node.Parent;
            if (node is not (StatementSyntax and not BlockSyntax or MemberDeclarationSyntax) || parent is null or GlobalStatementSyntax or CompilationUnitSyntax or FileScopedNamespaceDeclarationSyntax)
            {
                continue;
            }

            var (inner, outer) = (Of(node, text), Of(parent, text));
            if (inner.Length > outer.Length && inner.StartsWith(outer, StringComparison.Ordinal))
            {
                return inner.Substring(outer.Length);
            }
        }

        return "    ";
    }
}
