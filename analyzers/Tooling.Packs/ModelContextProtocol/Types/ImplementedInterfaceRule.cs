using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Types;

/// <summary>A type that derives from one of the interfaces, a member that implements one of its members by name, or a constraint that asks for one.</summary>
internal sealed class ImplementedInterfaceRule : CodeRule
{
    public override ImmutableArray<string> Triggers => SessionInterfaces.Names;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || SessionInterfaces.ClassOf(symbol) is not { } target)
        {
            return;
        }

        var whole = Names.Whole(name);
        if (whole.Parent is BaseTypeSyntax)
        {
            if (DerivedClass.Of(name, symbol, context) is not null)
            {
                return;
            }

            context.Manual(name, name.Span, $"Derive from the abstract class '{target.Name}': its constructor is experimental (#pragma warning disable MCPEXP002), and what were extension methods are its members. A wrapper can hold a '{target.Name}' instead.");
        }
        else if (whole.Parent is ExplicitInterfaceSpecifierSyntax)
        {
            context.Manual(name, name.Span, $"Override the member of '{target.Name}'.");
        }
    }
}
