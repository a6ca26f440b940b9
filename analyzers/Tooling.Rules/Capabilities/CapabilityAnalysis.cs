using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tooling.Rules.Capabilities;

/// <summary>Finds what code can reach. Nothing that it can reach through the source is left out; what a library does with it is the catalogue's word.</summary>
public sealed class CapabilityAnalysis
{
    private readonly SourceCode _source;
    private readonly CallGraph _graph;

    /// <summary>An analysis of a compilation, and of the source of those that it refers to.</summary>
    /// <param name="compilation">The whole project.</param>
    /// <param name="catalogue">What libraries do.</param>
    public CapabilityAnalysis(Compilation compilation, CapabilityCatalogue catalogue)
    {
        _source = new SourceCode(compilation);
        _graph = new CallGraph(_source, catalogue);
    }

    /// <summary>Finds what code reaches.</summary>
    /// <param name="code">A lambda; the declaration of a method or local function; a class, of which everything counts.</param>
    /// <param name="name">How a path calls it where the code has no name.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Each capability once, in their order, by the shortest path.</returns>
    public ImmutableArray<CapabilityUse> Find(SyntaxNode code, string name, CancellationToken cancellationToken)
    {
        var open = new Queue<(CodeNode Node, Step Way, bool IsGiven)>();
        var seen = new HashSet<CodeNode>();
        var given = new HashSet<CodeNode>();
        var found = new Dictionary<Capability, CapabilityUse>();
        foreach (var root in RootsOf(code).Where(seen.Add))
        {
            open.Enqueue((root, new Step(root.Symbol is IMethodSymbol ? root.Name : name, null), IsGiven: given.Add(root)));
        }

        while (open.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (node, way, isGiven) = open.Dequeue();
            var edges = _graph.EdgesOf(node).Select(e => (Edge: e, IsGiven: false));
            foreach (var (edge, isMade) in isGiven ? edges.Concat(_graph.GivenTo(node).Select(e => (Edge: e, IsGiven: true))) : edges)
            {
                foreach (var capability in Singles(edge.Does).Where(c => !found.ContainsKey(c)))
                {
                    found[capability] = new CapabilityUse(capability, [.. new Step(edge.Name, way).Names()], edge.Site.GetLocation());
                }

                if (edge.Node is not { } next)
                {
                    continue;
                }

                // What makes a service is given services in its turn.
                var takes = isMade && next.Symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } && given.Add(next);
                if (seen.Add(next) || takes)
                {
                    open.Enqueue((next, new Step(edge.Name, way), takes));
                }
            }
        }

        return [.. found.Values.OrderBy(use => use.Capability)];
    }

    /// <summary>The code of a tool: also the constructors of its class, which a framework calls.</summary>
    private IEnumerable<CodeNode> RootsOf(SyntaxNode code)
    {
        var symbol = code is AnonymousFunctionExpressionSyntax || !_source.Has(code.SyntaxTree) ? null : _source.ModelOf(code.SyntaxTree).GetDeclaredSymbol(code);
        return symbol switch
        {
            IMethodSymbol { MethodKind: MethodKind.LocalFunction } local => [CodeNode.Of(local)],
            IMethodSymbol method => [CodeNode.Of(method), .. method.IsStatic ? [] : method.ContainingType.InstanceConstructors.Select(c => CodeNode.Of(c)), CodeNode.Of(method.ContainingType)],
            INamedTypeSymbol type => [.. type.GetMembers().OfType<IMethodSymbol>().Where(m => !m.IsAbstract).Select(m => CodeNode.Of(m)), CodeNode.Of(type)],
            _ => [CodeNode.Of(code)],
        };
    }

    private static IEnumerable<Capability> Singles(Capability capabilities)
    {
        for (var bit = 1; bit <= (int)Capability.Unknown; bit <<= 1)
        {
            if (((int)capabilities & bit) != 0)
            {
                yield return (Capability)bit;
            }
        }
    }

    /// <summary>A path, from its end.</summary>
    private sealed record Step(string Name, Step? Before)
    {
        public IEnumerable<string> Names() => (Before?.Names() ?? []).Append(Name);
    }
}
