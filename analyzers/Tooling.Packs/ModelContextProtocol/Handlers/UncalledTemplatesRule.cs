using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Handlers;

/// <summary>A handler of the builder that lists templates of resources, without one that lists or reads resources: the previews up to 0.3 never called it. A person should look, and nothing changes.</summary>
internal sealed class UncalledTemplatesRule : LookRule
{
    /// <summary>With one of them the previews took all three.</summary>
    private static readonly ImmutableArray<string> Others = ["WithListResourcesHandler", "WithReadResourceHandler", "ListResourcesHandler", "ReadResourceHandler"];

    public override ImmutableArray<string> Triggers { get; } = ["WithListResourceTemplatesHandler"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is SimpleNameSyntax name
            && symbol.Declared() is IMethodSymbol { ContainingType.Name: "McpServerBuilderExtensions" } method
            && context.Pack.IsLegacy(method)
            && !LegacyRelease.HasRequestHandlers(context)
            && Code.Invocation(name) is { } call
            && !context.Compilation.SyntaxTrees.Any(tree => Others.Any(other => FileIdentifiers.Has(tree, other))))
        {
            Code.Show(call, context);
        }
    }
}
