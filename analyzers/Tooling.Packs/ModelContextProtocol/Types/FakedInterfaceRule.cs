using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Types;

/// <summary><c>Mock&lt;IMcpClient&gt;</c>, <c>Substitute.For&lt;IMcpServer&gt;()</c>, <c>A.Fake&lt;IMcpServer&gt;()</c>: the same with the class, for a person to look at.</summary>
internal sealed class FakedInterfaceRule : CodeRule
{
    private static readonly ImmutableArray<string> Makers = ["Mock", "For", "ForPartsOf", "Fake", "Of", "StrictMock"];

    private static readonly ImmutableArray<string> Libraries = ["Mock", "Substitute", "A", "MockRepository"];

    public override ImmutableArray<string> Triggers => SessionInterfaces.Names;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || SessionInterfaces.ClassOf(symbol) is not { } target)
        {
            return;
        }

        var whole = Names.Whole(name);
        if (whole.Parent is not TypeArgumentListSyntax { Parent: GenericNameSyntax { Identifier.ValueText: var maker } generic } || !Makers.Contains(maker) || !IsOfLibrary(generic, maker))
        {
            return;
        }

        var (text, import) = context.Imports.NameOf(target.Namespace, target.Name, name);
        context.Rewrite(name, name.Span, [Edit.Replace(whole.Span, whole == name ? text : $"{target.Namespace}.{target.Name}", whole.Span)], import is null || whole != name ? [] : [import]);
    }

    private static bool IsOfLibrary(GenericNameSyntax generic, string maker) =>
        maker == "Mock" || generic.Parent is MemberAccessExpressionSyntax { Expression: SimpleNameSyntax { Identifier.ValueText: var library } } && Libraries.Contains(library);
}
