using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Handlers;

/// <summary>
/// A class of capabilities of which a project makes objects apart from the options, in variables, parameters or helper methods, that hold handlers and nothing else. <c>McpServerHandlers</c> take
/// their place, everywhere in the project, and where they met the options their handlers do.
/// </summary>
/// <param name="Capability">The class, such as <c>ToolsCapability</c>.</param>
/// <param name="Members">The handlers that the project deals with, in the library's order.</param>
internal sealed record HandlerCarrier(string Capability, ImmutableArray<string> Members)
{
    /// <summary>The edits of all carriers belong together, in all files.</summary>
    public const string Group = "MCPM3001 carriers";

    private static readonly ConditionalWeakTable<Compilation, ImmutableDictionary<string, HandlerCarrier>> Known = new();

    /// <summary>The classes of capabilities with handlers, and whether a client has them.</summary>
    public static ImmutableDictionary<string, bool> Classes { get; } = new Dictionary<string, bool>
    {
        ["ToolsCapability"] = false, ["PromptsCapability"] = false, ["ResourcesCapability"] = false, ["CompletionsCapability"] = false, ["LoggingCapability"] = false,
        ["SamplingCapability"] = true, ["RootsCapability"] = true, ["ElicitationCapability"] = true,
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>Whether a client has the capability.</summary>
    public bool IsClient => Classes[Capability];

    /// <summary>The class that takes its place.</summary>
    public (string Namespace, string Name) Modern => IsClient ? (McpTypes.ClientNamespace, "McpClientHandlers") : (McpTypes.ServerNamespace, "McpServerHandlers");

    /// <summary>The carrier that a class of capabilities is; null where the project has none, or one that holds more than handlers.</summary>
    public static HandlerCarrier? Of(ITypeSymbol? type, RuleContext context) =>
        type is { } capability && IsCapability(capability) && Known.GetValue(context.Compilation, _ => Find(context)).TryGetValue(capability.Name, out var carrier) ? carrier : null;

    /// <summary>The property of the capabilities that an assignment gives a value which was not made in place; null for any other.</summary>
    public static IPropertySymbol? SinkOf(AssignmentExpressionSyntax assignment, SemanticModel model) =>
        HandlerMembers.InitializerOf(assignment.Right) is null && model.GetSymbolInfo(assignment.Left).Symbol is IPropertySymbol { Type: { } type } property && IsCapability(type) ? property : null;

    /// <summary>Whether code is part of what options are given in place, or in a variable of its own: of an initializer of their capabilities, or of a capability that is reached from them.</summary>
    public static bool IsInOptions(SyntaxNode node, SemanticModel model)
    {
        foreach (var around in node.AncestorsAndSelf().TakeWhile(a => a is not (StatementSyntax or AnonymousFunctionExpressionSyntax or ArgumentSyntax)))
        {
            if (around is AssignmentExpressionSyntax { Left: var left }
                && (HandlerMembers.IsCapabilities(model.GetSymbolInfo(left).Symbol)
                    || left is MemberAccessExpressionSyntax { Expression: var reached } && HandlerMembers.IsCapabilities(model.GetSymbolInfo(Code.Bare(reached)).Symbol)))
            {
                return true;
            }

            if (around is BaseObjectCreationExpressionSyntax creation && GatheredCapabilities.SinkOf(creation, model) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a type is a class of capabilities with handlers.</summary>
    public static bool IsCapability(ITypeSymbol type) => Classes.ContainsKey(type.Name) && type.ContainingNamespace?.ToDisplayString() == McpTypes.ProtocolNamespace;

    private static ImmutableDictionary<string, HandlerCarrier> Find(RuleContext context)
    {
        var uses = new CarrierUses();
        foreach (var tree in context.Compilation.SyntaxTrees)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            SemanticModel? model = null;
            foreach (var name in tree.GetRoot(context.CancellationToken).DescendantNodes().OfType<SimpleNameSyntax>().Where(CarrierUses.IsInteresting))
            {
                model ??= context.ModelOf(tree);
                uses.Add(name, model!);
            }
        }

        return uses.Carried.ToImmutableDictionary(c => c, c => new HandlerCarrier(c, [.. HandlerMembers.Handlers.Where(h => uses.Holds(c, h))]), StringComparer.Ordinal);
    }
}
