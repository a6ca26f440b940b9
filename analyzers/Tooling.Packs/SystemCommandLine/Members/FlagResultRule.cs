using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs.SystemCommandLine.NamingConvention;
using Tooling.Reporting;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>
/// <c>HasOption(option)</c> and <c>FindResultFor(option)</c>. A flag without a default that was not given has an implicit result in 2.x and
/// had none in beta4: code that asks for such a flag asks for a result that is not implicit.
/// </summary>
internal sealed class FlagResultRule : CodeRule
{
    /// <summary>The result of a flag that was given.</summary>
    private const string Flag = "{ Implicit: false }";

    public override ImmutableArray<string> Triggers { get; } = ["HasOption", "FindResultFor"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is SimpleNameSyntax asked && symbol is IMethodSymbol { Name: "HasOption", ContainingType: { } library, Parameters: [.., { Type.SpecialType: SpecialType.System_String }] } && Owns(library))
        {
            AskedByName.ReportPresence(asked, context);
            return;
        }

        if (node is not SimpleNameSyntax name || symbol is not IMethodSymbol { ContainingType: { } owner } || !Owns(owner) || MemberCall.IsMention(node)
            || MemberCall.WithOneArgument(name) is not var (call, argument) || (!IsOption(context.Model.GetTypeInfo(argument.Expression).Type) && !IsArgumentOfValidator(owner, context.Model.GetTypeInfo(argument.Expression).Type))
            || (symbol is IMethodSymbol { IsExtensionMethod: true } && name.Parent is not (MemberAccessExpressionSyntax or MemberBindingExpressionSyntax)))
        {
            return;
        }

        var (flag, defaultValue) = (FlagDefaults.Of(argument.Expression, context), DeclaredDefaults.Of(argument.Expression, context));
        var isEarly = owner.Is(CommandLineTypes.SymbolResult) && !OwnValidator.Contains(name, argument.Expression, context);
        if (isEarly && defaultValue == DeclaredDefault.Own)
        {
            context.Manual(call, name.Span, "In beta4 a symbol with a default always had a result here. 2.0 validates before it sets defaults: compare the value, or ask a result that is there for its tokens.");
            return;
        }

        var hasPatterns = context.Root.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 };
        var isFlag = flag == FlagDefault.None || (flag == FlagDefault.Unknown && FlagDefaults.IsFlag(argument.Expression, context));

        // Of an option of any type, code asks whether it was given: right for all but flags with a default, which always had a result.
        var isGiven = hasPatterns && (isFlag || (flag == FlagDefault.Unknown && (name.Identifier.ValueText == "HasOption" || IsNullTest(call))));
        Safety? safety = flag == FlagDefault.Unknown || (isEarly && defaultValue == DeclaredDefault.Unknown) || (flag == FlagDefault.None && !hasPatterns) ? Safety.Review : null;
        var rename = Edit.Replace(name.Span, "GetResult", name.Span);
        var pattern = flag == FlagDefault.Unknown && !isFlag && IsOption(context.Model.GetTypeInfo(argument.Expression).Type) ? AnyOption(call, context) : Flag;
        if (name.Identifier.ValueText == "HasOption")
        {
            var (open, close) = IsLoose(call) ? (string.Empty, string.Empty) : ("(", ")");
            var test = isGiven ? " is " + pattern : hasPatterns ? " is not null" : " != null";
            context.Rewrite(call, name.Span, [new Edit(call.Span, [EditPart.Literal(open), .. Renamed(call, name), EditPart.Literal(test + close)], call.Span)], safety: safety);
            return;
        }

        var isPlain = !isGiven || name.Parent is MemberBindingExpressionSyntax;
        context.Rewrite(call, name.Span, isPlain ? [rename] : Given(call, name, pattern, context), safety: isGiven && isPlain ? Safety.Review : safety);
    }

    /// <summary>Whether a test may take the place of a call without parentheses.</summary>
    public static bool IsLoose(InvocationExpressionSyntax call) =>
        call.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression } || Precedence.StandsAlone(call)
        || call.Parent is ConditionalExpressionSyntax { Parent: not InterpolationSyntax };

    /// <summary>Whether the result is only compared with null.</summary>
    private static bool IsNullTest(InvocationExpressionSyntax call) => call.Parent switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison => comparison.Right.IsKind(SyntaxKind.NullLiteralExpression),
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax or UnaryPatternSyntax { Pattern: ConstantPatternSyntax } } => true,
        IsPatternExpressionSyntax { Pattern: RecursivePatternSyntax { Type: null, Designation: null, PropertyPatternClause.Subpatterns.Count: 0 } } => true,
        _ => false,
    };

    /// <summary>beta1 had an interface for it.</summary>
    private static bool IsOption(ITypeSymbol? type) => type.Is(CommandLineTypes.Option) || type?.MetadataName() == "System.CommandLine.IOption";

    /// <summary>Outside of validators and parsers, arguments are asked for as before.</summary>
    private static bool IsArgumentOfValidator(INamedTypeSymbol owner, ITypeSymbol? type) => owner.Is(CommandLineTypes.SymbolResult) && type.Is(CommandLineTypes.Argument);

    /// <summary>The parse result, or the result of another symbol, that is asked.</summary>
    private static bool Owns(INamedTypeSymbol owner) =>
        owner.MetadataName() is CommandLineTypes.ParseResult or "System.CommandLine.Parsing.ParseResultExtensions" || owner.Is(CommandLineTypes.SymbolResult);

    private static ImmutableArray<EditPart> Renamed(InvocationExpressionSyntax call, SimpleNameSyntax name) =>
    [
        .. name.SpanStart > call.SpanStart ? [EditPart.From(TextSpan.FromBounds(call.SpanStart, name.SpanStart))] : ImmutableArray<EditPart>.Empty,
        EditPart.Literal("GetResult"),
        EditPart.From(call.ArgumentList.Span),
    ];

    /// <summary>A name for the result of the option that a call names.</summary>
    private static string? ResultName(SimpleNameSyntax method)
    {
        var option = MemberCall.WithOneArgument(method)?.Argument.Expression.GetLastToken().ValueText.TrimStart('_') ?? string.Empty;
        return option.Length > 0 && char.IsLetter(option[0]) ? char.ToLowerInvariant(option[0]) + option.Substring(1) + "Result" : "given";
    }

    /// <summary>A flag has an implicit result where it is not given; any other option has one only for its default.</summary>
    private static string AnyOption(SyntaxNode place, RuleContext context) => $"{Flag} or {{ Option: not {context.Imports.TextOf("System.CommandLine", "Option", place)}<bool> }}";

    private static string Not(string pattern) => pattern == Flag ? "not " + Flag : $"not ({pattern})";

    /// <summary>The result of a flag, where it was given.</summary>
    private static ImmutableArray<Edit> Given(InvocationExpressionSyntax call, SimpleNameSyntax name, string pattern, RuleContext context)
    {
        var rename = Edit.Replace(name.Span, "GetResult", name.Span);
        switch (call.Parent)
        {
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison when comparison.Left == call && comparison.Right.IsKind(SyntaxKind.NullLiteralExpression):
                return [rename, Edit.Replace(TextSpan.FromBounds(comparison.OperatorToken.SpanStart, comparison.Span.End), comparison.IsKind(SyntaxKind.EqualsExpression) ? "is " + Not(pattern) : "is " + pattern, comparison.Span)];
            case IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression } isNull }:
                return [rename, Edit.Replace(isNull.Span, Not(pattern), isNull.Span)];
            case IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression } } isNotNull }:
                return [rename, Edit.Replace(isNotNull.Span, pattern, isNotNull.Span)];
            case IsPatternExpressionSyntax { Pattern: RecursivePatternSyntax { Type: null, PropertyPatternClause.Subpatterns.Count: 0 } isThere }:
                return [rename, Edit.Replace(isThere.PropertyPatternClause!.Span, isThere.Designation is null ? pattern : Flag, isThere.Span)];
            case IsPatternExpressionSyntax { Pattern: RecursivePatternSyntax { PropertyPatternClause: { Subpatterns.Count: > 0 } clause } } when clause.Subpatterns.Any(s => s.NameColon?.Name.Identifier.ValueText == "IsImplicit"):
                return [rename];
            default:
                var given = VariableNames.For(name, ResultName, context);
                var (open, close) = Precedence.StandsAlone(call) ? (string.Empty, string.Empty) : ("(", ")");
                return [new Edit(call.Span, [EditPart.Literal(open), .. Renamed(call, name), EditPart.Literal($" is {{ Implicit: false }} {given} ? {given} : null" + close)], call.Span)];
        }
    }
}
