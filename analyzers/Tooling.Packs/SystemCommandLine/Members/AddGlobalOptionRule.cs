using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs.SystemCommandLine.Constructors;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary><c>command.AddGlobalOption(option)</c> becomes <c>option.Recursive = true; command.Options.Add(option);</c>.</summary>
internal sealed class AddGlobalOptionRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["AddGlobalOption"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol.ContainingType?.MetadataName() != CommandLineTypes.Command || MemberCall.IsMention(node))
        {
            return;
        }

        if (MemberCall.WithOneArgument(name) is not var (invocation, argument))
        {
            context.Manual(node, name.Span, "Write a lambda that sets Recursive and adds the option to Options.");
            return;
        }

        var isFirst = MemberCall.ReceiverType(name, context.Model).Is(CommandLineTypes.RootCommand) && OptionAliases.TakesBuiltIn(argument.Expression, context);
        var adding = OptionsCall.Adding(name, argument, isFirst, context);
        if (ChainedProperties.CreatedOption(argument.Expression, context) is { } creation)
        {
            context.Rewrite(invocation, name.Span, adding, group: ChainedProperties.GroupOf(creation));
            return;
        }

        var edits = MemberCall.Access(name) is MemberBindingExpressionSyntax || context.Model.GetTypeInfo(argument.Expression).Type.HasOwnMember("Recursive", context.Pack) ? default : SetRecursive(name, argument.Expression, invocation, context);
        if (edits.IsDefault)
        {
            context.Manual(invocation, name.Span, "Set the option's Recursive to true in a statement of its own, then add it to Options.");
            return;
        }

        context.Rewrite(invocation, name.Span, [.. adding, .. edits]);
    }

    /// <summary>A statement before the call; default where there is no place for one.</summary>
    private static ImmutableArray<Edit> SetRecursive(SimpleNameSyntax name, ExpressionSyntax option, InvocationExpressionSyntax invocation, RuleContext context)
    {
        var variable = NeedsVariable(option, context) ? VariableNames.For(name, n => VariableName(n, context), context) : null;
        var text = context.Text;
        switch (invocation.Parent)
        {
            case ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax } plain:
                return [Before(new TextSpan(plain.SpanStart, 0), string.Empty, UsingLines.NewLineOf(text) + Indentation.Of(plain, text), plain.Span)];
            case ExpressionStatementSyntax { Parent: { } parent } embedded:
                var gap = TextSpan.FromBounds(embedded.GetFirstToken().GetPreviousToken().Span.End, embedded.SpanStart);
                var outer = UsingLines.NewLineOf(text) + Indentation.Of(parent, text);
                var inner = outer + Indentation.Unit(context.Root, text);
                return string.IsNullOrWhiteSpace(text.ToString(gap)) && parent is not LabeledStatementSyntax
                    ? [Before(gap, $"{outer}{{{inner}", inner, parent.Span), Edit.Insert(embedded.Span.End, outer + "}", parent.Span)]
                    : default;
            case LambdaExpressionSyntax lambda when MemberCall.IsDiscarded(invocation, context.Model):
                return [Before(new TextSpan(invocation.SpanStart, 0), "{ ", " ", lambda.Span), Edit.Insert(invocation.Span.End, "; }", lambda.Span)];
            case ArrowExpressionClauseSyntax { Parent: BaseMethodDeclarationSyntax { SemicolonToken: var semicolon } method } arrow when semicolon.IsKind(SyntaxKind.SemicolonToken):
                return [Before(TextSpan.FromBounds(arrow.ArrowToken.SpanStart, invocation.SpanStart), "{ ", " ", method.Span), Edit.Insert(semicolon.Span.End, " }", method.Span)];
            default:
                return default;
        }

        Edit Before(TextSpan replaced, string open, string separator, TextSpan owner)
        {
            if (variable is null)
            {
                return new Edit(replaced, [EditPart.Literal(open), .. Precedence.AsPrimary(option), EditPart.Literal($".Recursive = true;{separator}")], owner);
            }

            // One edit from here to the option, so that what changes inside the option moves with it.
            return new Edit(
                TextSpan.FromBounds(replaced.Start, option.Span.End),
                [
                    EditPart.Literal($"{open}var {variable} = "),
                    EditPart.From(option.Span),
                    EditPart.Literal($";{separator}{variable}.Recursive = true;{separator}"),
                    EditPart.From(TextSpan.FromBounds(invocation.SpanStart, option.SpanStart)),
                    EditPart.Literal(variable),
                ],
                owner);
        }
    }

    private static bool NeedsVariable(ExpressionSyntax option, RuleContext context) =>
        context.Model.GetOperation(option) is not { } operation || !SymbolStability.IsStable(operation, context);

    private static string? VariableName(SimpleNameSyntax method, RuleContext context) =>
        MemberCall.WithOneArgument(method) is var (_, argument) && ChainedProperties.CreatedOption(argument.Expression, context) is null && NeedsVariable(argument.Expression, context)
            ? "option"
            : null;
}
