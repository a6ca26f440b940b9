using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Reporting;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>
/// <c>AddValidator</c> becomes <c>Validators.Add</c>. A flag that is not given has a result in 2.x, so that its validators run; in beta4 they did not,
/// and they return at once. So do those that follow another validator of the symbol that has found an error: beta4 asked no more.
/// </summary>
internal sealed class AddValidatorRule : CodeRule
{
    private const string Delegate = "System.CommandLine.Parsing.ValidateSymbolResult`1";
    private const string HasErrors = "Errors.Any()";

    public override ImmutableArray<string> Triggers { get; } = ["AddValidator"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol is not IMethodSymbol { Parameters.Length: 1 } method || method.Parameters[0].Type.MetadataName() is not (Delegate or TextValidator.Delegate)
            || MemberCall.WithOneArgument(name) is not var (call, argument))
        {
            return;
        }

        var rename = Edit.Replace(name.Span, "Validators.Add", name.Span);
        var (absent, defaultValue) = Absent(name, method.ContainingType, context);
        if (method.Parameters[0].Type.MetadataName() == TextValidator.Delegate)
        {
            if (TextValidator.Edits(argument.Expression, defaultValue == DeclaredDefault.Own ? null : absent, context) is { IsEmpty: false } edits)
            {
                var isUncertain = (absent is not null && defaultValue == DeclaredDefault.Unknown) || ReadsRestricted(name, argument.Expression, method.ContainingType, context);
                context.Rewrite(call, name.Span, edits.Insert(0, rename), safety: isUncertain ? Safety.Review : null);
            }

            return;
        }

        var isLater = IsLater(name, context);
        ImmutableArray<string> tests = [.. absent is null || defaultValue == DeclaredDefault.Own ? [] : new[] { absent }, .. isLater ? [HasErrors] : Array.Empty<string>()];
        if (tests.IsEmpty)
        {
            context.Rewrite(call, name.Span, [rename], safety: ReadsRestricted(name, argument.Expression, method.ContainingType, context) ? Safety.Review : null);
        }
        else if (Guard(argument.Expression, tests, context) is { IsEmpty: false } guard)
        {
            ImmutableArray<string> imports = isLater && !context.Imports.Contains("System.Linq", call) ? ["System.Linq"] : [];
            context.Rewrite(call, name.Span, guard.Insert(0, rename), imports, absent is not null && defaultValue == DeclaredDefault.Unknown ? Safety.Review : null);
        }
        else
        {
            context.Manual(call, name.Span, isLater
                ? "2.0 runs all validators, beta4 those up to the first that found an error. Add a lambda to Validators that does nothing where the result has Errors."
                : $"2.0 validates a flag even where it is not given. Add a lambda to Validators that does nothing where the result's {absent}.");
        }
    }

    /// <summary>How the result of a flag that is not given is told from others; null where the symbol is no flag.</summary>
    private static (string? Test, DeclaredDefault Default) Absent(SimpleNameSyntax name, INamedTypeSymbol owner, RuleContext context)
    {
        var type = MemberCall.ReceiverType(name, context.Model);
        var test = !FlagDefaults.IsFlag(type) ? null : owner.Is(CommandLineTypes.Option) ? "Implicit" : "Tokens.Count == 0";
        return (test, MemberCall.Receiver(name) is { } receiver ? DeclaredDefaults.Of(receiver, context) : DeclaredDefault.Unknown);
    }

    /// <summary>Whether the symbol has a validator already: beta4 ran those up to the first that found an error, and 2.x runs all.</summary>
    private static bool IsLater(SimpleNameSyntax name, RuleContext context) =>
        MemberCall.Receiver(name) is { } receiver
        && context.Model.GetSymbolInfo(receiver, context.CancellationToken).Symbol is ILocalSymbol or IFieldSymbol or IPropertySymbol or IParameterSymbol
        && OwnValidator.Before(name, receiver, context);

    /// <summary>
    /// Whether a validator reads the value of an option that is restricted: 2.x looks at the restriction first, and reading a value that violates it throws.
    /// </summary>
    private static bool ReadsRestricted(SimpleNameSyntax name, ExpressionSyntax validator, INamedTypeSymbol owner, RuleContext context) =>
        owner.Is(CommandLineTypes.Option) && MemberCall.Receiver(name) is { } receiver && DeclaredDefaults.IsRestricted(receiver, context)
        && validator.DescendantNodes().OfType<SimpleNameSyntax>().Any(n => n.Identifier.ValueText is "GetValueForOption" or "GetValueOrDefault");

    private static ImmutableArray<Edit> Guard(ExpressionSyntax validator, ImmutableArray<string> tests, RuleContext context)
    {
        var parameter = validator switch
        {
            SimpleLambdaExpressionSyntax simple => simple.Parameter.Identifier.ValueText,
            ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: 1 } parameters } => parameters[0].Identifier.ValueText,
            AnonymousFunctionExpressionSyntax => "_",
            _ => new FreshNames(context.Model, validator).Make("result"),
        };
        var condition = string.Join(" || ", tests.Select(t => $"{parameter}.{t}"));
        var start = $" {{ if ({condition}) {{ return; }} ";
        return validator switch
        {
            _ when parameter == "_" => [],
            LambdaExpressionSyntax { Block: { } block } => [IntoBlock(block, condition, context.Text, Indentation.Unit(context.Root, context.Text))],
            LambdaExpressionSyntax { ExpressionBody: { } body } lambda =>
                [new Edit(TextSpan.FromBounds(lambda.ArrowToken.Span.End, body.Span.End), [EditPart.Literal(start), EditPart.From(body.Span), EditPart.Literal("; }")], lambda.Span)],
            _ when Precedence.IsPrimary(validator) =>
                [Edit.Insert(validator.SpanStart, $"{parameter} =>{start}", validator.Span), Edit.Insert(validator.Span.End, $"({parameter}); }}", validator.Span)],
            _ => [],
        };
    }

    /// <summary>The edit that makes a block return at once where a condition holds.</summary>
    public static Edit IntoBlock(BlockSyntax block, string condition, SourceText text, string unit)
    {
        var first = block.Statements.FirstOrDefault();
        var isMultiLine = first is not null && text.Lines.GetLineFromPosition(first.SpanStart).LineNumber != text.Lines.GetLineFromPosition(block.OpenBraceToken.SpanStart).LineNumber;
        var line = isMultiLine ? UsingLines.NewLineOf(text) + Indentation.Of(first!, text) : string.Empty;
        return Edit.Insert(block.OpenBraceToken.Span.End, isMultiLine ? $"{line}if ({condition}){line}{{{line}{unit}return;{line}}}{UsingLines.NewLineOf(text)}" : $" if ({condition}) {{ return; }}", block.Span);
    }
}
