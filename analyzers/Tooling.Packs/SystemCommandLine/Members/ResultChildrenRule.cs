using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>The children of a result are a sequence in 2.x instead of a list, and only results of commands have them.</summary>
internal sealed class ResultChildrenRule : CodeRule
{
    private static readonly ImmutableArray<string> Linq = ["System.Linq"];

    public override ImmutableArray<string> Triggers { get; } = ["Children"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol.ContainingType?.MetadataName() != CommandLineTypes.SymbolResult || MemberCall.IsMention(name))
        {
            return;
        }

        var access = MemberCall.Access(name);
        if (!MemberCall.ReceiverType(name, context.Model).Is(CommandLineTypes.CommandResult))
        {
            context.Manual(access, name.Span, "Only a CommandResult has children in 2.0: cast to it, or ask GetResult for the symbol.");
            return;
        }

        switch (access.Parent)
        {
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Count", Parent: not InvocationExpressionSyntax } count:
                context.Rewrite(count, name.Span, [Edit.Insert(count.Span.End, "()", count.Span)], Linq);
                break;
            case ElementAccessExpressionSyntax element when element.Expression == access:
                var brackets = element.ArgumentList;
                context.Rewrite(element, name.Span, [Edit.Replace(brackets.OpenBracketToken.Span, ".ElementAt(", element.Span), Edit.Replace(brackets.CloseBracketToken.Span, ")", element.Span)], Linq);
                break;
            case MemberAccessExpressionSyntax or ForEachStatementSyntax or MemberBindingExpressionSyntax:
                break;
            default:
                context.Rewrite(access, name.Span, [Edit.Insert(name.Span.End, ".ToList()", access.Span)], Linq);
                break;
        }
    }
}
