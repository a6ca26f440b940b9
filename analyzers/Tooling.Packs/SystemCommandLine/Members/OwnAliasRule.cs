using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>
/// An option with an alias such as <c>-h</c> goes before the options that a root command of 2.x creates for itself: of two that share an
/// alias, the parser takes the first. Beta4 added its own ones last.
/// </summary>
internal sealed class OwnAliasRule : CodeRule
{
    private const string Place = "In 2.0 the root command's own help or version option comes first and takes the alias. Insert the option at the beginning of the root command's Options.";

    public override ImmutableArray<string> Triggers { get; } = ["AddOption", "Add", "RootCommand"];

    public override bool WantsUnnamedCreations => true;

    public override bool MayMeanUnknownReceiver => false;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is SimpleNameSyntax { Identifier.ValueText: "Add" or "AddOption" } name)
        {
            AnalyzeCall(name, symbol, context);
        }
        else if (CreationAt(node) is { Initializer: { RawKind: (int)SyntaxKind.CollectionInitializerExpression } initializer } creation && context.Model.GetTypeInfo(creation).Type.Is(CommandLineTypes.RootCommand))
        {
            AnalyzeInitializer(node, creation, initializer, context);
        }
    }

    private static BaseObjectCreationExpressionSyntax? CreationAt(SyntaxNode node) => node switch
    {
        BaseObjectCreationExpressionSyntax creation => creation,
        SimpleNameSyntax name => Names.Whole(name).Parent as ObjectCreationExpressionSyntax,
        _ => null,
    };

    private static void AnalyzeCall(SimpleNameSyntax name, ISymbol symbol, RuleContext context)
    {
        if (symbol is not IMethodSymbol { ContainingType: { } type, Parameters: { Length: 1 } parameters } || type.MetadataName() != CommandLineTypes.Command || !parameters[0].Type.Is(CommandLineTypes.Option)
            || MemberCall.WithOneArgument(name) is not var (call, argument)
            || !MemberCall.ReceiverType(name, context.Model).Is(CommandLineTypes.RootCommand) || !OptionAliases.TakesBuiltIn(argument.Expression, context))
        {
            return;
        }

        context.Rewrite(call, name.Span, OptionsCall.Adding(name, argument, isFirst: true, context));
    }

    /// <summary>The option leaves the initializer, for a statement behind it.</summary>
    private static void AnalyzeInitializer(SyntaxNode node, BaseObjectCreationExpressionSyntax creation, InitializerExpressionSyntax initializer, RuleContext context)
    {
        var own = initializer.Expressions.Where(e => context.Model.GetTypeInfo(e).Type.Is(CommandLineTypes.Option) && OptionAliases.TakesBuiltIn(e, context)).ToList();
        if (own.Count == 0)
        {
            return;
        }

        var span = node is SimpleNameSyntax ? node.Span : ((ImplicitObjectCreationExpressionSyntax)creation).NewKeyword.Span;
        if (own.Count > 1 || StatementOf(creation) is not var (statement, variable) || initializer.DescendantTrivia().Any(t => t.IsDirective) || (initializer.Expressions.Count == 1 && initializer.DescendantTrivia().Any(t => t.IsComment())))
        {
            context.Manual(creation, span, Place);
            return;
        }

        var (removed, kept) = initializer.Expressions.Count == 1 ? WithoutAny(creation, initializer) : Without(initializer, own[0]);
        var insertion = UsingLines.NewLineOf(context.Text) + Indentation.Of(statement, context.Text) + variable + ".Options.Insert(0, ";
        var edit = new Edit(
            TextSpan.FromBounds(removed.Start, statement.Span.End),
            [EditPart.From(TextSpan.FromBounds(kept, statement.Span.End)), EditPart.Literal(insertion), EditPart.From(own[0].Span), EditPart.Literal(");")],
            statement.Span);
        context.Rewrite(creation, span, [edit]);
    }

    /// <summary>What goes with an element: the comma behind it, or before the last one.</summary>
    private static (TextSpan Removed, int Kept) Without(InitializerExpressionSyntax initializer, ExpressionSyntax element)
    {
        var index = initializer.Expressions.IndexOf(element);
        if (index + 1 < initializer.Expressions.Count)
        {
            var next = initializer.Expressions[index + 1];
            return (TextSpan.FromBounds(element.SpanStart, next.SpanStart), next.SpanStart);
        }

        var start = index > 0 ? initializer.Expressions[index - 1].Span.End : element.SpanStart;
        var end = initializer.Expressions.SeparatorCount > index ? initializer.Expressions.GetSeparator(index).Span.End : element.Span.End;
        return (TextSpan.FromBounds(start, end), end);
    }

    private static (TextSpan Removed, int Kept) WithoutAny(BaseObjectCreationExpressionSyntax creation, InitializerExpressionSyntax initializer)
    {
        var kept = creation.ArgumentList is null ? initializer.CloseBraceToken.SpanStart : initializer.Span.End;
        return (TextSpan.FromBounds(creation.ArgumentList?.Span.End ?? initializer.OpenBraceToken.GetNextToken().SpanStart, kept), kept);
    }

    private static (StatementSyntax Statement, string Variable)? StatementOf(ExpressionSyntax creation) => creation.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax statement } } declarator } when IsInList(statement) =>
            (statement, declarator.Identifier.Text),
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }, Parent: ExpressionStatementSyntax statement } assignment when assignment.Right == creation && IsInList(statement) =>
            (statement, assignment.Left.ToString()),
        _ => null,
    };

    private static bool IsInList(StatementSyntax statement) => statement.Parent is BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax;
}
