using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Constructors;

/// <summary>Leaves only the name and the aliases in an argument list.</summary>
internal static class ArgumentListEdits
{
    public static ImmutableArray<Edit> Of(NewSymbol creation, SymbolName name, TextSpan owner) =>
        creation.List is { } list ? Of(list, name, owner, creation.Syntax("aliases") ?? creation.Syntax("name")) : [new Edit(new TextSpan(ListPosition(creation), 0), [EditPart.Literal("("), .. name.Parts, EditPart.Literal(")")], owner)];

    public static ImmutableArray<Edit> Of(ArgumentListSyntax list, SymbolName name, TextSpan owner, ArgumentSyntax? named = null)
    {
        var (open, close) = (list.OpenParenToken.Span.End, list.CloseParenToken.SpanStart);
        if (name.Kept is not { } kept)
        {
            return [new Edit(TextSpan.FromBounds(open, close), name.Parts.Add(EditPart.Literal(Comments(named, includeBefore: true))), owner)];
        }

        var edits = ImmutableArray.CreateBuilder<Edit>();
        if (kept != list.Arguments[0])
        {
            edits.Add(new Edit(TextSpan.FromBounds(open, kept.SpanStart), [], owner));
        }

        else if (kept.SpanStart > open && kept.GetLeadingTrivia().Concat(list.OpenParenToken.TrailingTrivia).All(t => t.IsKind(SyntaxKind.WhitespaceTrivia) || t.IsKind(SyntaxKind.EndOfLineTrivia)))
        {
            edits.Add(new Edit(TextSpan.FromBounds(open, kept.SpanStart), [], owner));
        }

        if (kept.NameColon is { } colon)
        {
            edits.Add(new Edit(TextSpan.FromBounds(colon.SpanStart, kept.Expression.SpanStart), [], owner));
        }

        if (kept.Span.End < close)
        {
            edits.Add(Edit.Replace(TextSpan.FromBounds(kept.Span.End, close), Comments(kept, includeBefore: false), owner));
        }

        return edits.ToImmutable();
    }

    /// <summary>The comments beside the name or the aliases stay in the list.</summary>
    public static string Comments(ArgumentSyntax? argument, bool includeBefore)
    {
        if (argument is null)
        {
            return string.Empty;
        }

        var comma = argument.GetLastToken().GetNextToken();
        var after = argument.GetTrailingTrivia().Concat(comma.IsKind(SyntaxKind.CommaToken) ? comma.TrailingTrivia : default);
        var trivia = includeBefore ? argument.GetFirstToken().GetPreviousToken().TrailingTrivia.Concat(argument.GetLeadingTrivia()).Concat(after) : after;
        return string.Concat(trivia
            .Where(t => t.IsComment())
            .Select(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) ? $" /* {t.ToString().TrimStart('/').Trim()} */" : " " + t.ToString()));
    }

    private static int ListPosition(NewSymbol creation) =>
        creation.Node is ObjectCreationExpressionSyntax { Type: var type } ? type.Span.End : creation.Node.SpanStart + "new".Length;
}
