using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.NamingConvention;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary>The methods that have to keep one signature: one that is abstract, virtual or an interface's, and all that override or implement it.</summary>
internal static class SharedSignature
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<string, List<(IMethodSymbol Declaration, IMethodSymbol Original)>>> Known = new();

    /// <summary>Finds them in the project.</summary>
    /// <param name="method">One of them.</param>
    /// <param name="context">Any file of the project.</param>
    /// <returns>All of them, and why they can't change together; for a method that stands alone, itself.</returns>
    public static (ImmutableArray<IMethodSymbol> Members, string? Objection) Of(IMethodSymbol method, RuleContext context)
    {
        if (method.MethodKind is MethodKind.LocalFunction || method.IsStatic || (method.DeclaredAccessibility is Accessibility.Private && method.ExplicitInterfaceImplementations.IsEmpty))
        {
            return ([method], null);
        }

        var links = Known.GetOrCreateValue(context.Compilation).GetOrAdd(method.Name, name => LinksOf(name, context));
        var members = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default) { method };
        while (links.FirstOrDefault(l => members.Contains(l.Declaration) != members.Contains(l.Original)) is { Original: not null } link)
        {
            members.Add(link.Declaration);
            members.Add(link.Original);
        }

        var canChange = members.All(m => IsOurs(m, context.Compilation) && !ImplementsHandler(m));
        return (
            [.. members.OrderBy(m => m.ToDisplayString(), StringComparer.Ordinal)],
            canChange ? null : $"'{method.Name}' has a signature that other declarations share. Change them together.");
    }

    /// <summary>What overrides or implements what, among the methods of a name.</summary>
    private static List<(IMethodSymbol Declaration, IMethodSymbol Original)> LinksOf(string name, RuleContext context)
    {
        var links = new List<(IMethodSymbol Declaration, IMethodSymbol Original)>();
        var interfaceMethods = new List<IMethodSymbol>();
        foreach (var method in Declarations<MethodDeclarationSyntax>(context, m => m.Identifier.ValueText == name).OfType<IMethodSymbol>())
        {
            var originals = method.OverriddenMethod is { } overridden ? method.ExplicitInterfaceImplementations.Add(overridden) : method.ExplicitInterfaceImplementations;
            links.AddRange(originals.Select(o => (method, o.OriginalDefinition)));
            if (method.ContainingType.TypeKind == TypeKind.Interface && method.Parameters.Any(p => p.Type.Is(CommandLineTypes.InvocationContext)))
            {
                interfaceMethods.Add(method);
            }
        }

        foreach (var type in interfaceMethods.Count == 0 ? [] : Declarations<TypeDeclarationSyntax>(context, t => t.BaseList is not null).OfType<INamedTypeSymbol>())
        {
            links.AddRange(interfaceMethods
                .SelectMany(m => type.AllInterfaces.Where(i => Symbols.SameDefinition(i, m.ContainingType)).SelectMany(i => i.GetMembers(name)).Where(i => Symbols.SameDefinition(i, m)))
                .Select(m => (type.FindImplementationForInterfaceMember(m)?.OriginalDefinition as IMethodSymbol, (IMethodSymbol)m.OriginalDefinition))
                .Where(l => l.Item1 is not null && !SymbolEqualityComparer.Default.Equals(l.Item1, l.Item2))
                .Select(l => (l.Item1!, l.Item2)));
        }

        return links;
    }

    private static IEnumerable<ISymbol?> Declarations<T>(RuleContext context, Func<T, bool> condition)
        where T : SyntaxNode
    {
        foreach (var tree in context.Compilation.SyntaxTrees)
        {
            SemanticModel? model = null;
            foreach (SyntaxNode declaration in tree.GetRoot(context.CancellationToken).DescendantNodes(n => n is not (BlockSyntax or ArrowExpressionClauseSyntax)).OfType<T>().Where(condition))
            {
                model ??= context.ModelOf(tree)!;
                yield return model.GetDeclaredSymbol(declaration, context.CancellationToken);
            }
        }
    }

    private static bool IsOurs(IMethodSymbol method, Compilation compilation) => method.DeclaringSyntaxReferences is [var reference] && compilation.ContainsSyntaxTree(reference.SyntaxTree);

    /// <summary>The library's interface has a rule of its own.</summary>
    private static bool ImplementsHandler(IMethodSymbol method) =>
        method.Name is "Invoke" or "InvokeAsync" && method.ContainingType.AllInterfaces.Any(i => i.MetadataName() == HandlerClass.Interface);
}
