using Microsoft.CodeAnalysis;

namespace Tooling.Rules.Capabilities;

/// <summary>The source of a compilation and of those that it refers to: one symbol for each declaration, whichever compilation sees it.</summary>
internal sealed class SourceCode
{
    private readonly Dictionary<SyntaxTree, Compilation> _homes = [];
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];
    private readonly Lazy<List<INamedTypeSymbol>> _types;

    public SourceCode(Compilation compilation)
    {
        foreach (var home in compilation.SelfAndReferences())
        {
            foreach (var tree in home.SyntaxTrees)
            {
                _homes[tree] = home;
            }
        }

        _types = new Lazy<List<INamedTypeSymbol>>(() => [.. _homes.Values.Distinct().SelectMany(c => TypesOf(c.Assembly.GlobalNamespace))]);
    }

    /// <summary>Every file.</summary>
    public IEnumerable<SyntaxTree> Trees => _homes.Keys;

    /// <summary>Every type that is declared, nested ones too.</summary>
    public IReadOnlyList<INamedTypeSymbol> Types => _types.Value;

    public SemanticModel ModelOf(SyntaxTree tree)
    {
        if (!_models.TryGetValue(tree, out var model))
        {
            _models[tree] = model = _homes[tree].GetSemanticModel(tree);
        }

        return model;
    }

    public bool Has(SyntaxTree tree) => _homes.ContainsKey(tree);

    /// <summary>Whether it is declared here; what a compiler adds to a type belongs to the type.</summary>
    public bool Declares(ISymbol symbol) => TreeOf(symbol) is { } tree && Has(tree);

    /// <summary>The symbol that the compilation with the source has for it: another one sees it through a reference, which may give it another one.</summary>
    public T Own<T>(T symbol)
        where T : class, ISymbol
    {
        var definition = (T)symbol.OriginalDefinition;
        if (TreeOf(definition) is not { } tree || !_homes.TryGetValue(tree, out var home) || SymbolEqualityComparer.Default.Equals(definition.ContainingAssembly, home.Assembly))
        {
            return definition;
        }

        return SymbolKeyIn(definition, home) as T ?? definition;
    }

    private static ISymbol? SymbolKeyIn(ISymbol symbol, Compilation home) =>
        symbol.GetDocumentationCommentId() is { } id ? DocumentationCommentId.GetSymbolsForDeclarationId(id, home).FirstOrDefault(s => SymbolEqualityComparer.Default.Equals(s.ContainingAssembly, home.Assembly)) : null;

    private static SyntaxTree? TreeOf(ISymbol symbol) =>
        (symbol.DeclaringSyntaxReferences.IsEmpty ? symbol.ContainingType?.DeclaringSyntaxReferences : symbol.DeclaringSyntaxReferences) is { IsEmpty: false } references ? references[0].SyntaxTree : null;

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol container) =>
        container.GetMembers().SelectMany(member => member switch
        {
            INamespaceSymbol inner => TypesOf(inner),
            INamedTypeSymbol type => TypesOf(type).Prepend(type),
            _ => [],
        });
}
