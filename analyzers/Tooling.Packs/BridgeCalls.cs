using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tooling.Packs;

/// <summary>What code calls, by name and number of arguments. Names that are used otherwise may stand for any number.</summary>
internal sealed class BridgeCalls
{
    private readonly Dictionary<string, HashSet<int>> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);

    /// <summary>Looks at all names of some code.</summary>
    public BridgeCalls(IEnumerable<SyntaxTree> code, CancellationToken cancellationToken)
    {
        foreach (var name in code.SelectMany(tree => tree.GetRoot(cancellationToken).DescendantNodes().OfType<SimpleNameSyntax>()))
        {
            var called = name.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax ? (ExpressionSyntax)name.Parent : name;
            if (called.Parent is InvocationExpressionSyntax invocation && invocation.Expression == called)
            {
                CountsOf(name.Identifier.ValueText).Add(invocation.ArgumentList.Arguments.Count);
            }
            else
            {
                _others.Add(name.Identifier.ValueText);
            }
        }
    }

    /// <summary>Leaves out the public methods of static classes that are not called.</summary>
    /// <param name="text">C# code.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public string Keep(string text, CancellationToken cancellationToken)
    {
        var root = CSharpSyntaxTree.ParseText(text, cancellationToken: cancellationToken).GetRoot(cancellationToken);
        var unused = root.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(method => IsOfStaticClass(method) && !IsCalled(method)).ToList();
        return unused.Count == 0 ? text : root.RemoveNodes(unused, SyntaxRemoveOptions.KeepNoTrivia)!.ToFullString();
    }

    private static bool IsOfStaticClass(MethodDeclarationSyntax method) =>
        method.Parent is ClassDeclarationSyntax type && type.Modifiers.Any(SyntaxKind.StaticKeyword) && method.Modifiers.Any(SyntaxKind.PublicKeyword);

    /// <summary>An extension method has one argument less where it is called on its first.</summary>
    private bool IsCalled(MethodDeclarationSyntax method)
    {
        var name = method.Identifier.ValueText;
        var parameters = method.ParameterList.Parameters;
        var least = parameters.Count(p => p.Default is null) - 1;
        return _others.Contains(name) || (_counts.TryGetValue(name, out var counts) && counts.Any(count => count >= least && count <= parameters.Count));
    }

    private HashSet<int> CountsOf(string name)
    {
        if (!_counts.TryGetValue(name, out var counts))
        {
            _counts.Add(name, counts = []);
        }

        return counts;
    }
}
