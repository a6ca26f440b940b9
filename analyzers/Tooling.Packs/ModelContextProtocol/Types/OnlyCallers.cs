using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Types;

/// <summary>Private methods and local functions whose callers are all known, and all of one kind.</summary>
internal static class OnlyCallers
{
    /// <summary>Whether the method around code is called, directly or by others of the same sort, at places of one kind only.</summary>
    /// <param name="node">Code of a method.</param>
    /// <param name="context">The file.</param>
    /// <param name="isOfKind">Whether a place is of the kind.</param>
    public static bool Are(SyntaxNode node, RuleContext context, Func<SyntaxNode, RuleContext, bool> isOfKind) => Are(node, context, isOfKind, new HashSet<ISymbol>(SymbolEqualityComparer.Default));

    private static bool Are(SyntaxNode node, RuleContext context, Func<SyntaxNode, RuleContext, bool> isOfKind, HashSet<ISymbol> seen)
    {
        var declaration = node.Ancestors().FirstOrDefault(a => a is MethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax);
        if (declaration is null or AnonymousFunctionExpressionSyntax || context.Model.GetDeclaredSymbol(declaration, context.CancellationToken) is not IMethodSymbol method || !IsOwn(method))
        {
            return false;
        }

        if (!seen.Add(method))
        {
            return true;
        }

        var isCalled = false;
        foreach (var reference in method.ContainingType.DeclaringSyntaxReferences)
        {
            if (context.For(reference.SyntaxTree) is not { } file)
            {
                return false;
            }

            foreach (var name in reference.GetSyntax(context.CancellationToken).DescendantNodes().OfType<SimpleNameSyntax>().Where(n => n.Identifier.ValueText == method.Name && IsNamed(n, method, file)))
            {
                if (Code.Invocation(name) is not { } call || !isOfKind(call, file) && !Are(call, file, isOfKind, seen))
                {
                    return false;
                }

                isCalled = true;
            }
        }

        return isCalled;
    }

    private static bool IsOwn(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.LocalFunction } or { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Private, PartialDefinitionPart: null, PartialImplementationPart: null };

    /// <summary>Also where a call does not bind, as one of legacy code may not.</summary>
    private static bool IsNamed(SimpleNameSyntax name, IMethodSymbol method, RuleContext context)
    {
        var info = context.Model.GetSymbolInfo(name, context.CancellationToken);
        return info.Symbol is { } symbol ? SymbolEqualityComparer.Default.Equals(symbol.OriginalDefinition, method) : info.CandidateSymbols.Any(c => SymbolEqualityComparer.Default.Equals(c.OriginalDefinition, method));
    }
}
