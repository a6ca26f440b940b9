using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol;

/// <summary>
/// Which of the previews code was written for, as far as rules have to know: what a later one did already is no change. It is the one that the project asks for, where another was put in its place; otherwise it shows in
/// what the project refers to.
/// </summary>
internal static class LegacyRelease
{
    /// <summary>
    /// Whether it is 0.4 or later: handlers are <c>McpRequestHandler</c>, the server itself makes a result with <c>IsError</c> of what a handler of tool calls throws, and tools and resources throw.
    /// </summary>
    /// <param name="context">The file.</param>
    public static bool HasRequestHandlers(RuleContext context) => context.Pack.IsWrittenFor("0.4.0-preview.1") ?? context.Compilation.GetTypeByMetadataName("ModelContextProtocol.Server.McpRequestHandler`2") is not null;

    /// <summary>Whether it is 0.3.0-preview.2 or later, which turned methods' names into snake case and gave resources a MIME type; OAuth for clients came with it.</summary>
    /// <param name="context">The file.</param>
    public static bool DerivesNames(RuleContext context) =>
        context.Pack.IsWrittenFor("0.3.0-preview.2") ?? context.Compilation.GetTypeByMetadataName("ModelContextProtocol.Authentication.ClientOAuthOptions") is not null;

    /// <summary>Whether it is 0.3.0-preview.4 or later, which gave several texts of a tool as one block. Nothing else tells it from the two before it, which are taken for earlier ones.</summary>
    /// <param name="context">The file.</param>
    public static bool GivesOneText(RuleContext context) => context.Pack.IsWrittenFor("0.3.0-preview.4") ?? HasRequestHandlers(context);

    /// <summary>Whether it is 0.4.1-preview.1 or later, which refuses names of tools, and gives content where a tool of a client is invoked as a function.</summary>
    /// <param name="context">The file.</param>
    public static bool ChecksNames(RuleContext context) => context.Pack.IsWrittenFor("0.4.1-preview.1") ?? context.Compilation.GetTypeByMetadataName("ModelContextProtocol.Protocol.ToolChoice") is not null;

    /// <summary>Whether it is 0.5 or later, whose descriptions of tools say what they return.</summary>
    /// <param name="context">The file.</param>
    public static bool SaysReturns(RuleContext context) => context.Pack.IsWrittenFor("0.5.0-preview.1") ?? context.Compilation.GetTypeByMetadataName("ModelContextProtocol.RequestOptions") is not null;

    /// <summary>Whether it is 0.9 or later, which came with the version of Microsoft.Extensions.AI whose schemas say which parameters may be null.</summary>
    /// <param name="context">The file.</param>
    public static bool SaysNull(RuleContext context) => context.Pack.IsWrittenFor("0.9.0-preview.1") ?? context.Compilation.GetTypeByMetadataName("ModelContextProtocol.Server.McpMessageFilters") is not null;

    private static readonly ConditionalWeakTable<Compilation, StrongBox<bool>> Later = new();

    /// <summary>
    /// Whether code was written for 0.3 or later although it is bound to 0.2, as that of a project whose package was raised first is: it asks for that version, or names content blocks, which 0.2 does not have.
    /// </summary>
    /// <param name="context">Any file of the project.</param>
    public static bool NamesContentBlocks(RuleContext context) =>
        context.Pack.IsWrittenFor("0.3.0-preview.1") ?? Later.GetValue(context.Compilation, compilation => new StrongBox<bool>(compilation.SyntaxTrees.Any(tree => NamesContentBlocks(tree, compilation, context.CancellationToken)))).Value;

    private static bool NamesContentBlocks(SyntaxTree tree, Compilation compilation, CancellationToken cancellationToken) =>
        tree.GetText(cancellationToken).ToString().Contains("ContentBlock")
        && tree.GetRoot(cancellationToken).DescendantNodes().OfType<SimpleNameSyntax>().Any(n =>
            n.Identifier.ValueText is "ContentBlock" or "TextContentBlock" or "ImageContentBlock" or "AudioContentBlock" && compilation.GetSemanticModel(tree).GetSymbolInfo(n, cancellationToken).Symbol is null);
}
