using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Reporting;

namespace Tooling.Engine.Discovery;

/// <summary>
/// Finds who calls the methods that run for tools: calls that name the method itself. Files that don't have its name are not parsed. What runs by a lambda has no
/// name to look for, and calls through interfaces and delegates are not seen.
/// </summary>
/// <param name="files">The source files.</param>
/// <param name="discoverer">Compiles whole projects.</param>
/// <param name="limit">How much is done at once.</param>
internal sealed class ToolCallers(SourceFiles files, Discoverer discoverer, WorkLimit limit)
{
    /// <summary>Finds the callers.</summary>
    /// <param name="inputs">All projects.</param>
    /// <param name="views">The tools.</param>
    /// <param name="places">Gives places.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Who calls what runs, by its place; only what has a name is there.</returns>
    public ImmutableDictionary<(string Path, TextSpan Span), ImmutableArray<ToolCaller>> Find(ImmutableArray<CompilerInputs> inputs, IEnumerable<ToolView> views, ToolPlaces places, CancellationToken cancellationToken)
    {
        var methods = views.Select(v => v.Tool.Handler?.Location).OfType<Location>()
            .Select(l => (Place: PlaceOf(l), Name: NameAt(l)))
            .Where(m => m.Name is not null)
            .GroupBy(m => m.Place, m => m.Name!)
            .ToDictionary(g => g.Key, g => g.First());
        if (methods.Count == 0)
        {
            return ImmutableDictionary<(string, TextSpan), ImmutableArray<ToolCaller>>.Empty;
        }

        var search = new IdentifierSearch(methods.Values);
        var names = methods.Values.ToHashSet(StringComparer.Ordinal);
        ImmutableArray<(CompilerInputs Inputs, HashSet<string> Paths)> naming = [.. inputs.Select(i => (Inputs: i, Paths: i.SourcePaths.Where(p => files.Text(p)?.ToString() is { } text && search.IsIn(text)).ToHashSet(StringComparer.Ordinal))).Where(p => p.Paths.Count > 0)];
        var compilations = discoverer.CompileWhole([.. naming.Select(p => p.Inputs)], new ProjectGraph(inputs), cancellationToken);
        var calls = limit.Select(naming, p => CallsIn(compilations[p.Inputs], p.Paths, names, cancellationToken), cancellationToken)
            .SelectMany(c => c)
            .Where(c => methods.ContainsKey(c.Method))
            .ToLookup(c => c.Method, c => new ToolCaller(ToolPlaces.MemberOf(c.Call), places.PathOf(c.Call), ToolPlaces.RangeOf(c.Call)));
        return methods.Keys.ToImmutableDictionary(m => m, m => calls[m].Distinct().OrderBy(c => c.Path, StringComparer.Ordinal).ThenBy(c => (c.Range.StartLine, c.Range.StartColumn)).ToImmutableArray());
    }

    /// <summary>The place of what runs, as callers are looked up by.</summary>
    public static (string Path, TextSpan Span) PlaceOf(Location location) => (location.SourceTree!.FilePath, location.SourceSpan);

    private static string? NameAt(Location location) => location.SourceTree!.GetRoot().FindNode(location.SourceSpan) switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        _ => null,
    };

    private static ImmutableArray<((string Path, TextSpan Span) Method, Location Call)> CallsIn(CSharpCompilation compilation, HashSet<string> paths, HashSet<string> names, CancellationToken cancellationToken) =>
        [.. compilation.SyntaxTrees.Where(t => paths.Contains(t.FilePath)).SelectMany(t => CallsIn(t, compilation, names, cancellationToken))];

    private static IEnumerable<((string Path, TextSpan Span) Method, Location Call)> CallsIn(SyntaxTree tree, CSharpCompilation compilation, HashSet<string> names, CancellationToken cancellationToken)
    {
        var model = compilation.GetSemanticModel(tree);
        foreach (var call in tree.GetRoot(cancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>().Where(c => NameOf(c.Expression) is { } name && names.Contains(name)))
        {
            if (model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method)
            {
                var declared = (method.ReducedFrom ?? method).OriginalDefinition;
                foreach (var reference in (declared.PartialImplementationPart ?? declared).DeclaringSyntaxReferences)
                {
                    yield return ((reference.SyntaxTree.FilePath, reference.Span), call.GetLocation());
                }
            }
        }
    }

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax member => member.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
