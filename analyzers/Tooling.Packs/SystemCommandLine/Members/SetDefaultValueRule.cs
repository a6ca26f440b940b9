using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs.SystemCommandLine.Constructors;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Reporting;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary><c>SetDefaultValue</c> and <c>SetDefaultValueFactory</c> become the typed property <c>DefaultValueFactory</c>.</summary>
internal sealed class SetDefaultValueRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["SetDefaultValue", "SetDefaultValueFactory"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol.ContainingType?.MetadataName() is not (CommandLineTypes.Option or CommandLineTypes.Argument) || MemberCall.IsDocumentation(node))
        {
            return;
        }

        if (MemberCall.WithOneArgument(name) is not var (invocation, argument) || !MemberCall.IsDiscarded(invocation, context.Model) || !CanAssign(name))
        {
            context.Manual(node, name.Span, "Assign DefaultValueFactory in a statement of its own.");
            return;
        }

        if (DefaultValueType.Of(MemberCall.ReceiverType(name, context.Model)) is not { } valueType)
        {
            context.Manual(invocation, name.Span, "The value's type is not known here: assign DefaultValueFactory where the symbol is an Option<T> or Argument<T>.");
            return;
        }

        var type = new DefaultValueType(valueType, context.Model);
        var (parts, others) = symbol.Name == "SetDefaultValue" ? Value(name, argument.Expression, type, context) : DefaultValueFactoryText.Of(argument.Expression, type, context);
        if (parts.IsDefault)
        {
            context.Manual(invocation, name.Span, type.Takes(argument.Expression) && symbol.Name == "SetDefaultValue"
                ? "The default value is computed here, once: store it in a variable, and assign a DefaultValueFactory that returns that."
                : $"The default value is not known to be of the type '{type.Name}', and beta4 dropped any other: assign a DefaultValueFactory that returns one.");
            return;
        }

        // One edit takes everything along, so that what changes at the ends of the value stays with it.
        var edit = new Edit(TextSpan.FromBounds(name.SpanStart, invocation.Span.End), [EditPart.Literal("DefaultValueFactory = "), .. parts, EditPart.Literal(Comments(invocation, argument.Expression))], invocation.Span);
        context.Rewrite(invocation, name.Span, others.Insert(0, edit), safety: MayBeGivenWithoutValue(name, context) ? Safety.Review : null);
    }

    /// <summary>Given without a value, an option had the default of its type, not this one.</summary>
    private static bool MayBeGivenWithoutValue(SimpleNameSyntax name, RuleContext context) =>
        MemberCall.Receiver(name) is { } receiver && MemberCall.ReceiverType(name, context.Model).Is(CommandLineTypes.Option)
        && context.Model.GetSymbolInfo(receiver, context.CancellationToken).Symbol is { } option && OptionalValue.IsAllowed(option, context);

    private static string Comments(InvocationExpressionSyntax invocation, ExpressionSyntax value) => string.Concat(invocation.ArgumentList.DescendantTrivia()
        .Where(t => !value.Span.Contains(t.Span) && t.IsComment() && invocation.Span.Contains(t.Span))
        .Select(t => ArgumentComments.After(t.ToString(), isMultiLine: false)));

    /// <summary>Assignments behind <c>?.</c> came with C# 14, whose name the oldest supported compiler does not know.</summary>
    private static bool CanAssign(SimpleNameSyntax name) =>
        MemberCall.Access(name) is not MemberBindingExpressionSyntax || name.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= (LanguageVersion)1400 };

    /// <summary>The value was computed once: what could be another one later is stored before.</summary>
    private static (ImmutableArray<EditPart> Parts, ImmutableArray<Edit> Others) Value(SimpleNameSyntax name, ExpressionSyntax value, DefaultValueType type, RuleContext context)
    {
        if (!type.Takes(value) || context.Model.GetOperation(value) is not { } operation)
        {
            return default;
        }

        var parameter = value.DescendantTokens().Any(t => t.ValueText == "_") ? "result => " : "_ => ";
        var forgive = type.NeedsForgiving(value);
        if (MeansTheSameLater(operation, context))
        {
            return (forgive ? [EditPart.Literal(parameter), .. Precedence.AsPrimary(value), EditPart.Literal("!")] : [EditPart.Literal(parameter), EditPart.From(value.Span)], []);
        }

        var call = MemberCall.Invocation(name)!;
        if (call.Parent is not ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement
            || (MemberCall.Receiver(name) is { } receiver && !Purity.IsEffectFree(context.Model.GetOperation(receiver))))
        {
            return default;
        }

        var variable = VariableNames.For(name, n => VariableName(n, context), context);
        var line = UsingLines.NewLineOf(context.Text) + Indentation.Of(statement, context.Text);
        var stored = new Edit(new TextSpan(statement.SpanStart, 0), [EditPart.Literal($"var {variable} = "), EditPart.From(value.Span), EditPart.Literal(";" + line)], statement.Span);
        return ([EditPart.Literal($"_ => {variable}{(forgive ? "!" : string.Empty)}")], [stored]);
    }

    /// <summary><c>portDefault</c> for the default value of <c>port</c>; null where the value needs no variable.</summary>
    private static string? VariableName(SimpleNameSyntax method, RuleContext context)
    {
        if (MemberCall.WithOneArgument(method) is not var (_, argument) || context.Model.GetOperation(argument.Expression) is not { } value || MeansTheSameLater(value, context))
        {
            return null;
        }

        var stem = MemberCall.Receiver(method) switch
        {
            SimpleNameSyntax name => name.Identifier.ValueText.TrimStart('_'),
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText.TrimStart('_'),
            _ => string.Empty,
        };
        return stem.Length == 0 ? "defaultValue" : char.ToLowerInvariant(stem[0]) + stem.Substring(1) + "Default";
    }

    /// <summary>Whether nobody can tell that a value is computed later, and more than once. Of an array only the identity differs.</summary>
    private static bool MeansTheSameLater(IOperation operation, RuleContext context) => operation switch
    {
        IConversionOperation { OperatorMethod: null } conversion => MeansTheSameLater(conversion.Operand, context),
        IArrayCreationOperation { Initializer.ElementValues: var elements } => elements.All(e => MeansTheSameLater(e, context)),
        _ => operation.ConstantValue.HasValue || SymbolStability.IsStable(operation, context),
    };
}
