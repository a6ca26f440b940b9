using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Reporting;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>
/// <c>result.GetValueForOption(other)</c> in a validator or a parser. beta4 set all defaults before it validated; 2.x validates a command first, then
/// symbol by symbol, so that the other symbol's default may not be there yet.
/// </summary>
internal sealed class ResultValueRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["GetValueForOption", "GetValueForArgument"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol is not IMethodSymbol { IsGenericMethod: true } method || method.ContainingType.MetadataName() != CommandLineTypes.SymbolResult)
        {
            return;
        }

        // A restriction is checked when the value is read, and throws in 2.x.
        var call = MemberCall.WithOneArgument(name);
        Safety? safety = call is var (_, read) && DeclaredDefaults.IsRestricted(read.Expression, context) ? Safety.Review : null;
        var mark = call is not null && GetValueForArgumentRule.ExpectsValue(name, method, context.Model) ? "!" : string.Empty;
        var defaultValue = call is not var (invocation, argument) || OwnValidator.Contains(name, argument.Expression, context) ? DeclaredDefault.None : DeclaredDefaults.Of(argument.Expression, context);
        if (defaultValue == DeclaredDefault.Own && Guarded(name, method, mark, context) is { IsEmpty: false } guarded)
        {
            context.Rewrite(node, name.Identifier.Span, guarded, safety: safety);
            return;
        }

        if (defaultValue == DeclaredDefault.None && IsMissed(name, context) && IfGiven(name, context) is { IsEmpty: false } ifGiven)
        {
            context.Rewrite(node, name.Identifier.Span, ifGiven, safety: safety);
            return;
        }

        var edits = ImmutableArray.Create(Edit.Replace(name.Identifier.Span, "GetValue", name.Span));
        edits = mark.Length == 0 ? edits : edits.Add(Edit.Insert(call!.Value.Invocation.Span.End, mark, call.Value.Invocation.Span));
        context.Rewrite(node, name.Identifier.Span, edits, safety: defaultValue == DeclaredDefault.None ? safety : Safety.Review);
    }

    /// <summary>Whether the other option is required: where it is missing, 2.x throws when it is asked for the value.</summary>
    private static bool IsMissed(SimpleNameSyntax name, RuleContext context) =>
        name.Identifier.ValueText == "GetValueForOption" && MemberCall.WithOneArgument(name) is var (_, argument)
        && !OwnValidator.Contains(name, argument.Expression, context) && DeclaredDefaults.IsRequired(argument.Expression, context);

    private static ImmutableArray<Edit> IfGiven(SimpleNameSyntax name, RuleContext context)
    {
        var (call, argument) = MemberCall.WithOneArgument(name)!.Value;
        if (MemberCall.Receiver(name) is not { } receiver || !CanNameTwice(receiver, argument, context))
        {
            return [];
        }

        var (open, close) = Precedence.StandsAlone(call) ? (string.Empty, string.Empty) : ("(", ")");
        return [new Edit(call.Span,
        [
            EditPart.Literal(open),
            EditPart.From(receiver.Span),
            EditPart.Literal(".GetResult("),
            EditPart.From(argument.Span),
            EditPart.Literal(") is { Implicit: false } ? "),
            EditPart.From(receiver.Span),
            EditPart.Literal(".GetValue("),
            EditPart.From(argument.Span),
            EditPart.Literal($") : default{close}"),
        ], call.Span)];
    }

    private static bool CanNameTwice(ExpressionSyntax receiver, ArgumentSyntax argument, RuleContext context) =>
        Purity.IsEffectFree(context.Model.GetOperation(receiver, context.CancellationToken)) && Purity.IsEffectFree(context.Model.GetOperation(argument.Expression, context.CancellationToken));

    /// <summary>The value where there is a result, otherwise the default; empty where the result or the symbol can't be named twice.</summary>
    private static ImmutableArray<Edit> Guarded(SimpleNameSyntax name, IMethodSymbol method, string mark, RuleContext context)
    {
        var (call, argument) = MemberCall.WithOneArgument(name)!.Value;
        if (MemberCall.Receiver(name) is not { } receiver || !CanNameTwice(receiver, argument, context))
        {
            return [];
        }

        var type = method.TypeArguments[0];
        var warns = context.Model.GetNullableContext(name.SpanStart).HasFlag(NullableContext.WarningsEnabled);
        var isValue = type.IsValueType && type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T;
        var nullable = warns && !type.IsValueType && mark.Length == 0 && type.NullableAnnotation != NullableAnnotation.Annotated ? "?" : string.Empty;
        var forgiving = warns && (isValue || mark.Length > 0) ? "!" : string.Empty;
        var (open, close) = Precedence.StandsAlone(call) ? (string.Empty, string.Empty) : ("(", ")");
        return [new Edit(call.Span,
        [
            EditPart.Literal(open),
            EditPart.From(receiver.Span),
            EditPart.Literal(".GetResult("),
            EditPart.From(argument.Span),
            EditPart.Literal($") is null ? ({type.ToMinimalDisplayString(context.Model, name.SpanStart)}{nullable})"),
            EditPart.From(argument.Span),
            EditPart.Literal($".GetDefaultValue(){forgiving} : "),
            EditPart.From(receiver.Span),
            EditPart.Literal(".GetValue("),
            EditPart.From(argument.Span),
            EditPart.Literal($"){mark}{close}"),
        ], call.Span)];
    }
}
