using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>An option's <c>Name</c> has its prefix in 2.x; nothing's name can be assigned.</summary>
internal sealed class OptionNameRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["Name"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol is not IPropertySymbol { ContainingType: { } owner } || !owner.Is(CommandLineTypes.Symbol) || owner.Locations.Any(l => l.IsInSource) || MemberCall.IsMention(node))
        {
            return;
        }

        var access = MemberCall.Access(name);
        if (access.Parent is AssignmentExpressionSyntax assignment && assignment.Left == access)
        {
            // A name in the initializer of a creation is the constructor rules' business.
            if (assignment.Parent is not InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } || !IsOptionOrArgument(context.Model.GetTypeInfo(creation).Type))
            {
                context.Manual(access, name.Span, "Names are read-only in 2.0: pass the name to the constructor. A root command is named after the executable.");
            }

            return;
        }

        if (!MemberCall.ReceiverType(name, context.Model).Is(CommandLineTypes.Option))
        {
            return;
        }

        if (name.Parent is NameColonSyntax or ExpressionColonSyntax)
        {
            context.Manual(access, name.Span, "An option's name has its prefix in 2.0: compare with it, or strip it first.");
            return;
        }

        context.Rewrite(access, name.Span, [Edit.Insert(name.Span.End, ".TrimStart('-', '/')", access.Span)]);
    }

    private static bool IsOptionOrArgument(ITypeSymbol? type) => type.Is(CommandLineTypes.Option) || type.Is(CommandLineTypes.Argument);
}
