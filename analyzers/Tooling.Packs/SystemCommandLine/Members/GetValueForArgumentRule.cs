using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs.SystemCommandLine.NamingConvention;
using Tooling.Reporting;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>
/// <c>GetValueForArgument</c> becomes <c>GetValue</c>. Its result is annotated as nullable in 2.x: <c>!</c> says what the old
/// signature said, where somebody could ask.
/// </summary>
internal sealed class GetValueForArgumentRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["GetValueForArgument", "ValueForOption", "ValueForArgument"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol is not IMethodSymbol { IsGenericMethod: true } method || method.ContainingType.MetadataName() != CommandLineTypes.ParseResult)
        {
            return;
        }

        if (method.Name != "GetValueForArgument")
        {
            if (method.Parameters is [{ Type.SpecialType: SpecialType.System_String }])
            {
                AskedByName.ReportValue(name, method, context);
            }
            else if (method.Parameters is [{ Type: INamedTypeSymbol { IsGenericType: false } }])
            {
                ReportUntyped(name, method.TypeArguments[0], context);
            }

            return;
        }

        var edits = ImmutableArray.Create(Edit.Replace(name.Identifier.Span, "GetValue", name.Span));
        if (ExpectsValue(name, method, context.Model))
        {
            var invocation = MemberCall.Invocation(name)!;
            edits = edits.Add(Edit.Insert(invocation.Span.End, "!", invocation.Span));
        }

        context.Rewrite(node, name.Identifier.Span, edits, safety: MemberCall.IsMention(node) && !MemberCall.IsDocumentation(node) ? Safety.Review : null);
    }

    /// <summary>The value of an <c>Option</c> or <c>Argument</c> of no known type is in its result, which there is none of where it was not given.</summary>
    private static void ReportUntyped(SimpleNameSyntax name, ITypeSymbol type, RuleContext context)
    {
        if (name is not GenericNameSyntax generic || MemberCall.Receiver(name) is null || MemberCall.WithOneArgument(name) is not var (call, argument))
        {
            return;
        }

        var isNullable = type.IsReferenceType || DefaultValues.IsNullable(type);
        var (open, close) = ExpectsValue(call, type, context.Model) ? ("(", ")!")
            : isNullable ? call.Parent is ElementAccessExpressionSyntax or MemberAccessExpressionSyntax ? ("(", ")") : (string.Empty, string.Empty)
            : FlagResultRule.IsLoose(call) && call.Parent is not BinaryExpressionSyntax ? (string.Empty, " ?? default")
            : ("(", " ?? default)");
        context.Removes(TextSpan.FromBounds(generic.Identifier.Span.End, generic.TypeArgumentList.SpanStart));
        context.Rewrite(
            call,
            name.Identifier.Span,
            [
                Edit.Insert(call.SpanStart, open, call.Span),
                Edit.Replace(name.Span, "GetResult", call.Span),
                new Edit(new TextSpan(call.Span.End, 0), [EditPart.Literal("?.GetValueOrDefault"), EditPart.From(generic.TypeArgumentList.Span), EditPart.Literal("()" + close)], call.Span),
            ]);
    }

    /// <summary>Whether <c>!</c> has to say that a value is not null: the signature of beta4 said nothing about it.</summary>
    public static bool ExpectsValue(SimpleNameSyntax name, IMethodSymbol method, SemanticModel model) =>
        name.Identifier.ValueText == "GetValueForArgument" && MemberCall.Invocation(name) is { } invocation && ExpectsValue(invocation, method.TypeArguments[0], model);

    private static bool ExpectsValue(InvocationExpressionSyntax invocation, ITypeSymbol type, SemanticModel model)
    {
        if (type.IsValueType || type.NullableAnnotation == NullableAnnotation.Annotated || !model.GetNullableContext(invocation.SpanStart).HasFlag(NullableContext.WarningsEnabled))
        {
            return false;
        }

        ExpressionSyntax whole = invocation;
        while (whole.Parent is ParenthesizedExpressionSyntax or ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax })
        {
            if (whole.Parent is ConditionalAccessExpressionSyntax conditional && conditional.WhenNotNull != whole)
            {
                return false;
            }

            whole = (ExpressionSyntax)whole.Parent;
        }

        return whole.Parent switch
        {
            ConditionalAccessExpressionSyntax or InterpolationSyntax or IsPatternExpressionSyntax or ExpressionStatementSyntax => false,
            PostfixUnaryExpressionSyntax postfix => !postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression),
            BinaryExpressionSyntax binary => !(binary.IsKind(SyntaxKind.CoalesceExpression) && binary.Left == whole)
                && !binary.IsKind(SyntaxKind.EqualsExpression) && !binary.IsKind(SyntaxKind.NotEqualsExpression)
                && !(binary.IsKind(SyntaxKind.AddExpression) && model.GetTypeInfo(binary).Type?.SpecialType == SpecialType.System_String),
            ArgumentSyntax argument => !TakesNull(argument, model),
            _ => true,
        };
    }

    /// <summary>Whether a parameter says itself that null is welcome: a type parameter would only repeat what the value's type is.</summary>
    private static bool TakesNull(ArgumentSyntax argument, SemanticModel model) =>
        model.GetOperation(argument) is IArgumentOperation { Parameter: { } parameter }
        && parameter.OriginalDefinition.Type is not ITypeParameterSymbol && parameter.Type.NullableAnnotation == NullableAnnotation.Annotated;
}
