using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Invocation;

/// <summary>
/// <c>new CommandLineBuilder(root).UseDefaults().Build()</c> becomes <c>root</c>. What was configured goes to the calls of
/// <c>Parse</c> and <c>Invoke</c> (<see cref="ParserInvokeRule"/>).
/// </summary>
internal sealed class CommandLineBuilderRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["CommandLineBuilder", "Parser"];

    public override bool WantsUnnamedCreations => true;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        var type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        var creation = node as BaseObjectCreationExpressionSyntax ?? node.FirstAncestorOrSelf<ObjectCreationExpressionSyntax>(c => c.Type.Span.Contains(node.Span));
        if (type?.MetadataName() == CommandLineTypes.Parser && creation?.ArgumentList is { Arguments.Count: 1 } list && context.Model.GetTypeInfo(list.Arguments[0].Expression).Type.Is(CommandLineTypes.Command))
        {
            var command = list.Arguments[0].Expression.Span;
            context.Rewrite(creation, node.Span, [new Edit(creation.Span, [EditPart.From(command)], creation.Span)]);
            return;
        }

        if (type?.MetadataName() != CommandLineTypes.CommandLineBuilder || symbol is IMethodSymbol { MethodKind: not MethodKind.Constructor })
        {
            return;
        }

        if (creation is null)
        {
            ReportMention(node, context);
            return;
        }

        var shown = node is SimpleNameSyntax ? node.Span : node.GetFirstToken().Span;
        var chain = BuilderChain.Of(creation, context);
        var objection = chain.Objection ?? ExceptionHandling.Objection(chain, context);
        if (objection is not null)
        {
            context.Manual(creation, shown, objection);
            return;
        }

        context.Rewrite(chain.Build!, shown, Edits(chain, context), safety: chain.Settings.Safety, group: chain.Group);
    }

    /// <summary>The type of a variable that holds a builder goes with the builder; anywhere else a person has to look.</summary>
    private static void ReportMention(SyntaxNode node, RuleContext context)
    {
        var isDeclaration = node.Parent is VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax, Variables: { Count: 1 } variables }
            && variables[0].Initializer?.Value is BaseObjectCreationExpressionSyntax or InvocationExpressionSyntax;
        if (!isDeclaration)
        {
            context.Manual(node, node.Span, "Hand the root command on instead of its builder.");
        }
    }

    private static ImmutableArray<Edit> Edits(BuilderChain chain, RuleContext context)
    {
        var edits = ImmutableArray.CreateBuilder<Edit>();
        foreach (var statement in chain.BuilderStatements)
        {
            edits.Add(new Edit(StatementLines.SpanToRemove(statement, context.Text), [], statement.FullSpan));
        }

        var owner = chain.Build!.Span;
        var comments = Comments(chain, context);
        if (ReplacesParser(chain, context))
        {
            var declaration = chain.ParserDeclaration!;
            edits.Add(comments.Length == 0
                ? new Edit(StatementLines.SpanToRemove(declaration, context.Text), [], declaration.FullSpan)
                : Edit.Replace(declaration.Span, comments.TrimEnd(), declaration.FullSpan));
            return edits.ToImmutable();
        }

        if (comments.Length > 0 && chain.Build.FirstAncestorOrSelf<StatementSyntax>() is { } place)
        {
            edits.Add(Edit.Insert(place.SpanStart, comments, place.Span));
        }

        if (chain.Root is { } root)
        {
            edits.Add(new Edit(owner, [EditPart.From(root.Span)], owner));
        }
        else
        {
            edits.Add(Edit.Replace(owner, $"new {context.Imports.NameOf("System.CommandLine", "RootCommand", chain.Build).Text}()", owner));
        }

        return edits.ToImmutable();
    }

    /// <summary>Whether the variable for the parser goes away because the root command has a name of its own.</summary>
    public static bool ReplacesParser(BuilderChain chain, RuleContext context) =>
        chain is { ParserDeclaration: not null, Root: { } root } && context.Model.GetOperation(root) is { } operation && SymbolStability.IsStable(operation, context);

    private static string Comments(BuilderChain chain, RuleContext context)
    {
        var kept = chain.Root?.FullSpan ?? default;
        var comments = chain.Build!.DescendantTrivia().Where(t => (t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia)) && !kept.Contains(t.Span)
            && chain.Settings.ExceptionHandler?.FullSpan.Contains(t.Span) != true && chain.Build.Span.Contains(t.Span));
        var line = UsingLines.NewLineOf(context.Text) + Indentation.Of(chain.Build, context.Text);
        var statement = chain.Build.FirstAncestorOrSelf<StatementSyntax>();
        line = statement is null ? line : UsingLines.NewLineOf(context.Text) + Indentation.Of(statement, context.Text);
        return string.Concat(comments.Select(c => c.ToString() + line));
    }
}
