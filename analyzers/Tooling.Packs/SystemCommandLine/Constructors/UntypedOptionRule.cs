using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs.SystemCommandLine.Members;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Constructors;

/// <summary><c>new Option(…)</c> of beta1 becomes an <c>Option&lt;T&gt;</c> of the type that its values have.</summary>
internal sealed class UntypedOptionRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["Option"];

    public override bool WantsUnnamedCreations => true;

    public override bool MayMeanUnknownReceiver => false;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not (IdentifierNameSyntax or ImplicitObjectCreationExpressionSyntax) || UntypedOption.Find(node, context.Model) is not { } option || Edits(option, node, context) is not { IsEmpty: false } edits)
        {
            return;
        }

        if (option.Holder is { } holder)
        {
            context.Removes(holder.Span);
        }

        context.Rewrite(option.Symbol.Node, ShownOf(node).Span, edits);
    }

    /// <summary>Empty where the option is left to a person, by the rule for the type.</summary>
    private static ImmutableArray<Edit> Edits(UntypedOption option, SyntaxNode node, RuleContext context)
    {
        var created = option.Symbol;
        if (created.Syntax("getDefaultValue") is not null || created.Syntax("arity") is not null || IsGivenArgument(created, context) || created.Node.DescendantTrivia().Any(t => t.IsDirective))
        {
            return [];
        }

        var (properties, objection) = SymbolProperties.Of(created, context);
        var (taken, problem) = option.TakenOver(context);
        var (restricted, obstacle) = option.Restricted(context);
        var symbolName = SymbolName.OfOption(created);
        if ((objection ?? problem ?? obstacle ?? symbolName.Objection) is not null || InitialName.Of(created) is not null || LosesComments(option, taken.SelectMany(p => p.Value).Concat(restricted)))
        {
            return [];
        }

        var type = option.ValueType.ToMinimalDisplayString(context.Model, node.SpanStart);
        var shown = ShownOf(node);
        // What is made for a place of the type Option, `new(…)`, has to say which option it is.
        var named = node is IdentifierNameSyntax ? string.Empty : " " + context.Imports.TextOf("System.CommandLine", "Option", node);
        return [Edit.Insert(shown.Span.End, $"{named}<{type}>", shown.Span), .. CreationEdits.Of(created, symbolName, [.. properties, .. taken], option.Holder, context), .. Calls(created.Node, restricted)];
    }

    /// <summary>What is called on the option comes behind its initializer.</summary>
    private static IEnumerable<Edit> Calls(SyntaxNode created, ImmutableArray<EditPart> calls) => calls.IsEmpty ? [] : [new Edit(new TextSpan(created.Span.End, 0), calls, created.Span)];

    /// <summary>Whether there are comments in the argument that do not go where its parts go.</summary>
    private static bool LosesComments(UntypedOption option, IEnumerable<EditPart> kept) =>
        option.Holder?.DescendantTrivia().Where(t => t.IsComment())
            .Any(t => option.Holder.Span.Contains(t.Span) && !kept.Any(p => p.Text is null && p.Source.Contains(t.Span))) == true;

    /// <summary>The name of the type, or the keyword where it is left out.</summary>
    private static SyntaxToken ShownOf(SyntaxNode node) => node.GetFirstToken();

    /// <summary>Whether the option is given an argument, or the argument something, after it is created.</summary>
    private static bool IsGivenArgument(NewSymbol created, RuleContext context) =>
        DeclaredDefaults.HolderOf(created.Node, context) is { } holder && context.AccessesOf("Argument").Any(a =>
            SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(a.Expression, context.CancellationToken).Symbol, holder));
}
