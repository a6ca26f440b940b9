using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Reporting;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary><c>result.ErrorMessage = text</c> becomes <c>result.AddError(text)</c>.</summary>
internal sealed class ErrorMessageRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["ErrorMessage"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol.ContainingType?.MetadataName() != CommandLineTypes.SymbolResult)
        {
            return;
        }

        if (MemberCall.IsDocumentation(name))
        {
            context.Rewrite(name, name.Span, [Edit.Replace(name.Span, "AddError", name.Span)]);
            return;
        }

        var access = MemberCall.Access(name);
        if (access.Parent is not AssignmentExpressionSyntax assignment || assignment.Left != access)
        {
            Read(access, name, context);
            return;
        }

        if (OptionalErrorMessage.Of(assignment, context) is { } optional)
        {
            context.Rewrite(assignment, name.Span, [optional]);
            return;
        }

        if (Objection(assignment, context.Model) is { } objection)
        {
            context.Manual(access, name.Span, objection);
            return;
        }

        ImmutableArray<Edit> edits =
        [
            Edit.Replace(name.Span, "AddError", assignment.Span),
            Edit.Replace(OperatorWithSpace(assignment, context.Text), "(", assignment.Span),
            Edit.Insert(assignment.Right.Span.End, ")", assignment.Span),
        ];
        context.Rewrite(assignment, name.Span, edits, safety: OptionalErrorMessage.IsKnownText(assignment.Right, context.Model) ? null : Safety.Review);
    }

    /// <summary>Which messages beta4 kept there and 2.0 keeps among the errors is not quite the same.</summary>
    private static void Read(ExpressionSyntax access, SimpleNameSyntax name, RuleContext context)
    {
        if (access is not MemberAccessExpressionSyntax || MemberCall.IsMention(name) || !(Precedence.StandsAlone(access) || access.Parent is BinaryExpressionSyntax or IsPatternExpressionSyntax or InterpolationSyntax))
        {
            context.Manual(access, name.Span, "Ask whether the result's Errors are empty instead of reading ErrorMessage.");
            return;
        }

        ImmutableArray<string> imports = context.Imports.Missing("System.Linq", access);
        context.Rewrite(access, name.Span, [Edit.Replace(name.Span, "Errors.LastOrDefault()?.Message", access.Span)], imports, Safety.Review);
    }

    private static string? Objection(AssignmentExpressionSyntax assignment, SemanticModel model)
    {
        if (!assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
        {
            return "A message can't be read and changed any more: add the error once, with its whole text.";
        }

        // AddError throws for both, and in beta4 they meant that there is no error.
        if (model.GetConstantValue(assignment.Right) is { HasValue: true, Value: null or "" })
        {
            return "An error can't be taken back in 2.0: add it only where it is certain.";
        }

        if (!MemberCall.IsDiscarded(assignment, model))
        {
            return "AddError returns nothing: assign the message in a statement of its own.";
        }

        return model.GetTypeInfo(assignment.Right).Nullability.FlowState == NullableFlowState.MaybeNull
            ? "The message may be null, which meant that there is no error: call AddError only where it is not."
            : null;
    }

    /// <summary>The equals sign with the space around it; a line break after it stays.</summary>
    private static TextSpan OperatorWithSpace(AssignmentExpressionSyntax assignment, SourceText text)
    {
        var (start, end) = (assignment.OperatorToken.SpanStart, assignment.OperatorToken.Span.End);
        while (char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        while (text[end] is ' ' or '\t')
        {
            end++;
        }

        return TextSpan.FromBounds(start, end);
    }
}
