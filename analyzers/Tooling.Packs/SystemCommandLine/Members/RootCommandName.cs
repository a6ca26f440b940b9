using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>The name that a root command is given: it only shows in the usage line, where 2.x always names the executable.</summary>
internal static class RootCommandName
{
    /// <summary>The edit that removes the assignment; null where its value has an effect, or where it is part of a larger expression.</summary>
    /// <param name="access">What is assigned.</param>
    /// <param name="context">The file.</param>
    public static Edit? Removal(ExpressionSyntax access, RuleContext context)
    {
        if (access.Parent is not AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment || assignment.Left != access
            || !Purity.IsEffectFree(context.Model.GetOperation(assignment.Right)) || (access as MemberAccessExpressionSyntax)?.Expression is not (null or NameSyntax or ThisExpressionSyntax or MemberAccessExpressionSyntax)
            || assignment.DescendantTrivia().Any(t => t.IsDirective))
        {
            return null;
        }

        return assignment.Parent switch
        {
            ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax } statement => new Edit(StatementLines.SpanToRemoveBeforeComment(statement, context.Text), [], statement.FullSpan),
            InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } initializer when !HasComments(assignment) => FromInitializer(assignment, initializer, creation, context.Text),
            _ => null,
        };
    }

    private static Edit? FromInitializer(AssignmentExpressionSyntax assignment, InitializerExpressionSyntax initializer, BaseObjectCreationExpressionSyntax creation, SourceText text)
    {
        var elements = initializer.Expressions;
        if (elements.Count == 1)
        {
            var before = initializer.GetFirstToken().GetPreviousToken();
            return Edit.Replace(TextSpan.FromBounds(before.Span.End, initializer.Span.End), creation.ArgumentList is null ? "()" : string.Empty, initializer.Span);
        }

        var index = elements.IndexOf(assignment);
        var span = index + 1 < elements.Count
            ? TextSpan.FromBounds(assignment.SpanStart, elements[index + 1].SpanStart)
            : TextSpan.FromBounds(elements[index - 1].Span.End, assignment.Span.End);
        return new Edit(span, [], initializer.Span);
    }

    private static bool HasComments(AssignmentExpressionSyntax assignment)
    {
        var next = assignment.GetLastToken().GetNextToken();
        return assignment.GetLeadingTrivia().Concat(assignment.GetTrailingTrivia()).Concat(next.LeadingTrivia).Concat(next.TrailingTrivia)
            .Any(t => t.IsComment());
    }
}
