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

        var isHidden = name.Parent is not (MemberAccessExpressionSyntax or MemberBindingExpressionSyntax)
            && context.Model.LookupSymbols(name.SpanStart, name: "Options").Any(s => s is ILocalSymbol or IParameterSymbol);
        var rename = Edit.Replace(name.Span, isHidden ? "this.Options.Add" : "Options.Add", invocation.Span);
        if (ChainedProperties.CreatedOption(argument.Expression, context) is { } creation)
        {
            context.Rewrite(invocation, name.Span, DropArgumentName(argument, invocation).Insert(0, rename), group: ChainedProperties.GroupOf(creation));
            return;
        }

        var edits = MemberCall.Access(name) is MemberBindingExpressionSyntax ? default : SetRecursive(argument.Expression, invocation, context);
        if (edits.IsDefault)
        {
            context.Manual(invocation, name.Span, "Set the option's Recursive to true in a statement of its own, then add it to Options.");
            return;
        }

        context.Rewrite(invocation, name.Span, [rename, .. DropArgumentName(argument, invocation), .. edits]);
    }

    private static ImmutableArray<Edit> DropArgumentName(ArgumentSyntax argument, InvocationExpressionSyntax invocation) =>
        argument.NameColon is null ? [] : [new Edit(TextSpan.FromBounds(argument.SpanStart, argument.Expression.SpanStart), [], invocation.Span)];

    /// <summary>A statement before the call; default where there is no place for one.</summary>
    private static ImmutableArray<Edit> SetRecursive(ExpressionSyntax option, InvocationExpressionSyntax invocation, RuleContext context)
    {
        var isStable = context.Model.GetOperation(option) is { } operation && SymbolStability.IsStable(operation, context);
        var name = isStable ? null : new FreshNames(context.Model, invocation).Make("option");
        ImmutableArray<EditPart> statement(string separator) => name is null
            ? [EditPart.From(option.Span), EditPart.Literal($".Recursive = true;{separator}")]
            : [EditPart.Literal($"var {name} = "), EditPart.From(option.Span), EditPart.Literal($";{separator}{name}.Recursive = true;{separator}")];
        var use = name is null ? ImmutableArray<Edit>.Empty : [Edit.Replace(option.Span, name, invocation.Span)];
        switch (invocation.Parent)
        {
            case ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax } plain:
                var line = UsingLines.NewLineOf(context.Text) + Indentation.Of(plain, context.Text);
                return use.Add(new Edit(new TextSpan(plain.SpanStart, 0), statement(line), plain.Span));
            case ExpressionStatementSyntax embedded:
                return InBlock(embedded, statement, use, context);
            case LambdaExpressionSyntax lambda when MemberCall.IsDiscarded(invocation, context.Model):
                return [.. use, new Edit(new TextSpan(invocation.SpanStart, 0), statement(" ").Insert(0, EditPart.Literal("{ ")), lambda.Span), Edit.Insert(invocation.Span.End, "; }", lambda.Span)];
            case ArrowExpressionClauseSyntax { Parent: BaseMethodDeclarationSyntax { SemicolonToken: var semicolon } } arrow when semicolon.IsKind(SyntaxKind.SemicolonToken):
                return
                [
                    .. use,
                    new Edit(TextSpan.FromBounds(arrow.ArrowToken.SpanStart, invocation.SpanStart), statement(" ").Insert(0, EditPart.Literal("{ ")), arrow.Parent!.Span),
                    Edit.Insert(semicolon.Span.End, " }", arrow.Parent!.Span),
                ];
            default:
                return default;
        }
    }

    /// <summary>The only statement of an <c>if</c> or a loop gets braces.</summary>
    private static ImmutableArray<Edit> InBlock(ExpressionStatementSyntax embedded, Func<string, ImmutableArray<EditPart>> statement, ImmutableArray<Edit> use, RuleContext context)
    {
        var previous = embedded.GetFirstToken().GetPreviousToken();
        var gap = TextSpan.FromBounds(previous.Span.End, embedded.SpanStart);
        if (embedded.Parent is null || !string.IsNullOrWhiteSpace(context.Text.ToString(gap)))
        {
            return default;
        }

        var newLine = UsingLines.NewLineOf(context.Text);
        var outer = newLine + Indentation.Of(embedded.Parent, context.Text);
        var inner = outer + Indentation.Unit(context.Root, context.Text);
        return
        [
            .. use,
            new Edit(gap, statement(inner).Insert(0, EditPart.Literal($"{outer}{{{inner}")), embedded.Parent.Span),
            Edit.Insert(embedded.Span.End, outer + "}", embedded.Parent.Span),
        ];
    }
}
