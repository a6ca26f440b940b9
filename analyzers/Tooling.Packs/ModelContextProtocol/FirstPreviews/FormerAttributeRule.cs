using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.ModelContextProtocol.Servers;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.FirstPreviews;

/// <summary>
/// <c>[McpTool("name")]</c> and <c>[McpToolType]</c> of the first preview become <c>[McpServerTool(Name = "name")]</c> and <c>[McpServerToolType]</c>. A tool without a name keeps the one of its method.
/// </summary>
internal sealed class FormerAttributeRule : CodeRule
{
    private static readonly ImmutableDictionary<string, string> Types = new Dictionary<string, string>
    {
        ["McpToolAttribute"] = "McpServerToolAttribute", ["McpToolTypeAttribute"] = "McpServerToolTypeAttribute", ["McpTool"] = "McpServerTool", ["McpToolType"] = "McpServerToolType",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    public override ImmutableArray<string> Triggers { get; } = [.. Types.Keys.OrderBy(k => k, StringComparer.Ordinal)];

    public override bool MayMeanUnknownReceiver => false;

    public override AddedApi AddedApi => FormerServers.Attributes;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || !AddedApi.Declares(symbol as INamedTypeSymbol ?? symbol.ContainingType ?? symbol) || !Types.TryGetValue(name.Identifier.ValueText, out var now))
        {
            return;
        }

        var rename = Edit.Replace(name.Span, now, name.Span);
        if (Names.Whole(name).Parent is not AttributeSyntax { Parent.Parent: MethodDeclarationSyntax method } attribute)
        {
            context.Rewrite(name, name.Span, [rename]);
        }
        else if (context.Model.GetDeclaredSymbol(method, context.CancellationToken) is not IMethodSymbol { IsStatic: true, DeclaredAccessibility: Accessibility.Public } tool)
        {
            context.Manual(attribute, name.Span, "Make it [McpServerTool], or remove it: the first preview left out methods that are not public and static, and later ones do not.");
        }
        else
        {
            context.Rewrite(attribute, name.Span, [rename, .. Name(attribute, tool)]);
        }
    }

    /// <summary>The name was the argument of a constructor, of which there is none any more.</summary>
    private static ImmutableArray<Edit> Name(AttributeSyntax attribute, IMethodSymbol tool)
    {
        if (attribute.ArgumentList is { Arguments: [var argument, ..] })
        {
            return [argument.NameColon is { } colon ? Edit.Replace(colon.Span, "Name =", attribute.Span) : Edit.Insert(argument.SpanStart, "Name = ", attribute.Span)];
        }

        if (PrimitiveName.IsGivenByAll(tool.Name))
        {
            return [];
        }

        return attribute.ArgumentList is { } list
            ? [Edit.Insert(list.OpenParenToken.Span.End, $"Name = \"{tool.Name}\"", attribute.Span)]
            : [Edit.Insert(attribute.Name.Span.End, $"(Name = \"{tool.Name}\")", attribute.Span)];
    }
}
