using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs.SystemCommandLine.Constructors;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>
/// <c>AddCompletions</c> (<c>AddSuggestions</c> in beta1) returned its symbol; <c>CompletionSources.Add</c> returns nothing. Behind a creation, the completions
/// move into its initializer, which the constructor's rule writes (<see cref="ChainedProperties"/>).
/// </summary>
internal sealed class AddCompletionsRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["AddCompletions", "AddSuggestions"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol.ContainingType?.MetadataName() is not (CommandLineTypes.OptionExtensions or CommandLineTypes.ArgumentExtensions))
        {
            return;
        }

        if (MemberCall.Invocation(name) is not { } invocation || symbol is not IMethodSymbol { MethodKind: MethodKind.ReducedExtension })
        {
            context.Manual(node, name.Span, "Call it as option.AddCompletions(…) first.");
            return;
        }

        if (symbol.Name == "AddSuggestions" && !((IMethodSymbol)symbol).Parameters[0].IsParams)
        {
            context.Manual(node, name.Span, "The delegate takes a CompletionContext in 2.0, and returns CompletionItem objects or strings.");
            return;
        }

        if (ChainedProperties.IsChainedCompletion(invocation, context.Model, out var creation))
        {
            var chain = TextSpan.FromBounds(MemberCall.Receiver(name)!.Span.End, invocation.Span.End);
            context.Rewrite(invocation, name.Span, [new Edit(chain, [], invocation.Span)], group: ChainedProperties.GroupOf(creation));
            return;
        }

        if (!MemberCall.IsDiscarded(invocation, context.Model))
        {
            context.Manual(invocation, name.Span, "CompletionSources.Add returns nothing: store the symbol in a variable, and add its completions in a statement.");
            return;
        }

        var rename = Edit.Replace(name.Span, "CompletionSources.Add", invocation.Span);
        var named = invocation.ArgumentList.Arguments.Where(a => a.NameColon is not null).Select(a => new Edit(TextSpan.FromBounds(a.SpanStart, a.Expression.SpanStart), [], invocation.Span));
        context.Rewrite(invocation, name.Span, [rename, .. named]);
    }
}
