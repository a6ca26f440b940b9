using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary><c>result.ErrorMessage = text</c> becomes <c>result.AddError(text)</c>.</summary>
internal sealed class ErrorMessageRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["ErrorMessage"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol.ContainingType?.MetadataName() != CommandLineTypes.SymbolResult || MemberCall.IsMention(node))
        {
            return;
        }

        var access = MemberCall.Access(name);
        if (access.Parent is not AssignmentExpressionSyntax assignment || assignment.Left != access || !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
        {
            context.Manual(access, name.Span, "Ask whether the result's Errors are empty instead of reading ErrorMessage.");
            return;
        }

        if (context.Model.GetConstantValue(assignment.Right) is { HasValue: true, Value: null })
        {
            context.Manual(access, name.Span, "An error can't be taken back in 2.0: add it only where it is certain.");
            return;
        }

        if (!MemberCall.IsDiscarded(assignment, context.Model))
        {
            context.Manual(access, name.Span, "AddError returns nothing: assign the message in a statement of its own.");
            return;
        }

        ImmutableArray<Edit> edits =
        [
            Edit.Replace(name.Span, "AddError", assignment.Span),
            Edit.Replace(TextSpan.FromBounds(name.Span.End, assignment.Right.SpanStart), "(", assignment.Span),
            Edit.Insert(assignment.Right.Span.End, ")", assignment.Span),
        ];
        context.Rewrite(assignment, name.Span, edits);
    }
}
