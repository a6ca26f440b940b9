using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>The body of a method that is an expression.</summary>
internal static class ArrowBody
{
    /// <summary>Makes it a block.</summary>
    /// <param name="arrow">The body.</param>
    /// <param name="indent">The indentation of the method.</param>
    /// <param name="lines">The statements of the block.</param>
    /// <param name="text">The file.</param>
    public static Edit ToBlock(ArrowExpressionClauseSyntax arrow, string indent, CodeLines lines, SourceText text)
    {
        var newLine = UsingLines.NewLineOf(text);
        var span = TextSpan.FromBounds(arrow.GetFirstToken().GetPreviousToken().Span.End, arrow.GetLastToken().GetNextToken().Span.End);
        return new Edit(span, [EditPart.Literal(newLine + indent + "{" + newLine), .. lines.Parts, EditPart.Literal(newLine + indent + "}")], span);
    }
}
