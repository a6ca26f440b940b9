using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Types;

/// <summary><c>Func&lt;RequestContext&lt;P&gt;, CancellationToken, ValueTask&lt;R&gt;&gt;</c> becomes <c>McpRequestHandler&lt;P, R&gt;</c>.</summary>
internal sealed class HandlerTypeRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["RequestContext"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not GenericNameSyntax name || symbol is not INamedTypeSymbol type || type.MetadataName() != McpTypes.RequestContext || Code.IsMention(node) || LegacyRelease.HasRequestHandlers(context))
        {
            return;
        }

        var whole = Names.Whole(name);
        if (whole.Parent is not TypeArgumentListSyntax { Arguments: { Count: 3 } arguments, Parent: GenericNameSyntax { Identifier.ValueText: "Func" } func }
            || arguments[0] != whole
            || context.Model.GetTypeInfo(arguments[1]).Type?.ToDisplayString() != "System.Threading.CancellationToken"
            || arguments[2].DescendantNodesAndSelf().OfType<GenericNameSyntax>().FirstOrDefault() is not { Identifier.ValueText: "ValueTask", TypeArgumentList.Arguments: { Count: 1 } results })
        {
            return;
        }

        var parameters = name.TypeArgumentList.Arguments[0];
        var (text, import) = context.Imports.NameOf(McpTypes.ServerNamespace, "McpRequestHandler", name);
        var all = Names.Whole(func);
        ImmutableArray<EditPart> parts = [EditPart.Literal(text + "<"), EditPart.From(parameters.Span), EditPart.Literal(", "), EditPart.From(results[0].Span), EditPart.Literal(">")];
        context.Rewrite(name, all.Span, [new Edit(all.Span, parts, all.Span)], import is null ? [] : [import]);
    }
}
