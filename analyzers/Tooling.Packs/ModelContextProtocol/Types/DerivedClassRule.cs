using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Types;

/// <summary>A class that implements one of the interfaces derives from the abstract class, overrides its members and gets those that were added.</summary>
internal sealed class DerivedClassRule : CodeRule
{
    public override ImmutableArray<string> Triggers => SessionInterfaces.Names;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || SessionInterfaces.ClassOf(symbol) is not { } target || DerivedClass.Of(name, symbol, context) is not { } derived)
        {
            return;
        }

        var (text, import) = context.Imports.NameOf(target.Namespace, target.Name, name);
        ImmutableArray<string> imports = [.. derived.Imports, .. import is null ? ImmutableArray<string>.Empty : [import]];
        context.Rewrite(name, name.Span, [Edit.Replace(name.Span, text, derived.Owner), .. derived.Edits()], imports);
    }
}
