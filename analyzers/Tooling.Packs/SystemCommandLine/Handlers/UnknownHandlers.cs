using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary>
/// Lets the compiler say what is in <c>SetHandler(context => …)</c> where something in the lambda is not known, because a package is missing. It takes no overload then, and guesses the type of the parameter by the
/// methods that the call could mean: the nearest ones, whether they can be called or not. One that nobody can call, and whose delegate takes a context, leaves it no choice.
/// </summary>
internal sealed class UnknownHandlers() : AddedApi("handlers", ["SetHandler"], """
    internal static class UnknownHandlers
    {
        internal static void SetHandler(this System.CommandLine.Command command, System.Action<System.CommandLine.Invocation.InvocationContext> handle, Never never) { }

        internal sealed class Never
        {
            private Never() { }
        }
    }
    """)
{
    /// <summary>
    /// Not where everything is there: asking for each handler is what costs. Nor where a lambda that takes values has one that could be taken for a context.
    /// </summary>
    protected override bool IsNeeded(Compilation compilation, Func<ISymbol, bool> isLegacy, CancellationToken cancellationToken)
    {
        if (!compilation.SyntaxTrees.Any(t => MissesNamespace(t, compilation, cancellationToken)))
        {
            return false;
        }

        var unbound = compilation.SyntaxTrees.SelectMany(t => Unbound(t, compilation, cancellationToken)).ToList();
        return unbound.Exists(c => c.ArgumentList.Arguments.Count == 1) && !unbound.Exists(c => c.ArgumentList.Arguments.Count > 1 && LooksLikeContext(c, compilation));
    }

    private static bool MissesNamespace(SyntaxTree tree, Compilation compilation, CancellationToken cancellationToken)
    {
        var usings = tree.GetRoot(cancellationToken).DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>().ToList();
        var model = usings.Count > 0 ? compilation.GetSemanticModel(tree) : null;
        return usings.Exists(u => u.Name is { } name && model!.GetSymbolInfo(name, cancellationToken).Symbol is null);
    }

    private IEnumerable<InvocationExpressionSyntax> Unbound(SyntaxTree tree, Compilation compilation, CancellationToken cancellationToken)
    {
        if (!IsNamedIn(tree.GetText(cancellationToken)))
        {
            return [];
        }

        var model = compilation.GetSemanticModel(tree);
        return tree.GetRoot(cancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(c => c.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "SetHandler" } && Parameter(c) is { Type: null } && model.GetSymbolInfo(c, cancellationToken).Symbol is null);
    }

    private static bool LooksLikeContext(InvocationExpressionSyntax call, Compilation compilation) =>
        compilation.GetTypeByMetadataName(CommandLineTypes.InvocationContext) is { } context
        && call.ArgumentList.Arguments[0].DescendantNodes().OfType<SimpleNameSyntax>().Any(n => n.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax && n.Parent.ChildNodes().Last() == n && context.MemberNames.Contains(n.Identifier.ValueText));

    /// <summary>The first parameter of the lambda that a call is given first.</summary>
    private static ParameterSyntax? Parameter(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.FirstOrDefault()?.Expression is AnonymousFunctionExpressionSyntax lambda ? LambdaEdits.Parameters(lambda).FirstOrDefault() : null;
}
