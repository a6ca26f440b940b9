using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>A message that may be null or empty, which meant that there is no error: <c>AddError</c> throws for both, so that it is called behind a test.</summary>
internal static class OptionalErrorMessage
{
    /// <summary>The edit of an assignment; null where the message is a text for certain, or where a test has no place.</summary>
    /// <param name="assignment">The assignment of a message.</param>
    /// <param name="context">The file.</param>
    public static Edit? Of(AssignmentExpressionSyntax assignment, RuleContext context)
    {
        if (!assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
            || assignment.Left is not MemberAccessExpressionSyntax access
            || context.Model.GetConstantValue(assignment.Right).HasValue
            || !MayBeMissing(assignment.Right, context.Model)
            || assignment.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 })
        {
            return null;
        }

        var error = new FreshNames(context.Model, assignment).Make("error");
        EditPart[] test = [EditPart.Literal("if ("), .. Precedence.AsPrimary(assignment.Right), EditPart.Literal($" is {{ Length: > 0 }} {error})")];
        EditPart[] call = [EditPart.From(access.Expression.Span), EditPart.Literal($".AddError({error});")];
        if (assignment.Parent is ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } statement)
        {
            var newLine = UsingLines.NewLineOf(context.Text) + Indentation.Of(statement, context.Text);
            return new Edit(statement.Span, [.. test, EditPart.Literal($"{newLine}{{{newLine}    "), .. call, EditPart.Literal($"{newLine}}}")], assignment.Span);
        }

        // Behind an if, the test needs braces: an else that follows belongs to the outer one.
        var whole = assignment.Parent is ExpressionStatementSyntax embedded ? embedded : assignment.Parent is LambdaExpressionSyntax && MemberCall.IsDiscarded(assignment, context.Model) ? (SyntaxNode)assignment : null;
        return whole is null ? null : new Edit(whole.Span, [EditPart.Literal("{ "), .. test, EditPart.Literal(" { "), .. call, EditPart.Literal(" } }")], assignment.Span);
    }

    /// <summary>Without nullable analysis nobody knows whether a method returns null; an operator of strings never does.</summary>
    public static bool IsKnownText(ExpressionSyntax message, SemanticModel model) => message switch
    {
        _ when model.GetNullableContext(message.SpanStart).HasFlag(NullableContext.Enabled) || model.GetConstantValue(message).HasValue => true,
        InterpolatedStringExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } => true,
        ParenthesizedExpressionSyntax inner => IsKnownText(inner.Expression, model),
        ConditionalExpressionSyntax choice => IsKnownText(choice.WhenTrue, model) && IsKnownText(choice.WhenFalse, model),
        _ => model.GetSymbolInfo(message).Symbol is IMethodSymbol { ContainingType.SpecialType: SpecialType.System_String },
    };

    private static bool MayBeMissing(ExpressionSyntax message, SemanticModel model) =>
        model.GetTypeInfo(message).Nullability.FlowState == NullableFlowState.MaybeNull || !IsKnownText(message, model);
}
