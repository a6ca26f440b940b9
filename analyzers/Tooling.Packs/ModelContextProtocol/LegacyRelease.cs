using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol;

/// <summary>Which of the previews a project refers to, as far as rules have to know: what a later one did already is no change.</summary>
internal static class LegacyRelease
{
    /// <summary>
    /// Whether it is 0.4 or later: handlers are <c>McpRequestHandler</c>, the server itself makes a result with <c>IsError</c> of what a handler of tool calls throws, and tools and resources throw.
    /// </summary>
    /// <param name="context">The file.</param>
    public static bool HasRequestHandlers(RuleContext context) => context.Compilation.GetTypeByMetadataName("ModelContextProtocol.Server.McpRequestHandler`2") is not null;

    private static readonly ConditionalWeakTable<Compilation, StrongBox<bool>> Later = new();

    /// <summary>
    /// Whether code was written for 0.3 or later although it is bound to 0.2, as that of a project whose package was raised first is: it names content blocks, which 0.2 does not have.
    /// </summary>
    /// <param name="context">Any file of the project.</param>
    public static bool NamesContentBlocks(RuleContext context) =>
        Later.GetValue(context.Compilation, compilation => new StrongBox<bool>(compilation.SyntaxTrees.Any(tree => NamesContentBlocks(tree, compilation, context.CancellationToken)))).Value;

    private static bool NamesContentBlocks(SyntaxTree tree, Compilation compilation, CancellationToken cancellationToken) =>
        tree.GetText(cancellationToken).ToString().Contains("ContentBlock")
        && tree.GetRoot(cancellationToken).DescendantNodes().OfType<SimpleNameSyntax>().Any(n =>
            n.Identifier.ValueText is "ContentBlock" or "TextContentBlock" or "ImageContentBlock" or "AudioContentBlock" && compilation.GetSemanticModel(tree).GetSymbolInfo(n, cancellationToken).Symbol is null);
}
