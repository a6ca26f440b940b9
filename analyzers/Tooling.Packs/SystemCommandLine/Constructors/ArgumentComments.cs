using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Constructors;

/// <summary>Comments beside an argument go where its value goes.</summary>
internal static class ArgumentComments
{
    /// <summary>The comments before, after, and behind the comma of an argument.</summary>
    /// <returns>Their text; empty where there are none.</returns>
    public static string Of(ArgumentSyntax? argument)
    {
        if (argument is null)
        {
            return string.Empty;
        }

        var comma = argument.GetLastToken().GetNextToken();
        var trivia = argument.GetLeadingTrivia()
            .Concat(argument.GetFirstToken().GetPreviousToken() is { RawKind: (int)SyntaxKind.OpenParenToken } open ? open.TrailingTrivia : default)
            .Concat(argument.GetTrailingTrivia())
            .Concat(comma.IsKind(SyntaxKind.CommaToken) ? comma.TrailingTrivia : default)
            .Where(t => t.IsComment())
            .Select(t => t.ToString())
            .OrderByDescending(t => t.StartsWith("/*", System.StringComparison.Ordinal));
        return string.Join(" ", trivia);
    }

    /// <summary>The comment as it follows a property.</summary>
    public static string After(string comment, bool isMultiLine)
    {
        if (comment.Length == 0)
        {
            return string.Empty;
        }

        // A comment to the end of the line would swallow what follows on the same one.
        var inline = comment.StartsWith("//", System.StringComparison.Ordinal) && !isMultiLine ? "/* " + comment.Substring(2).Trim() + " */" : comment;
        return " " + inline;
    }
}
