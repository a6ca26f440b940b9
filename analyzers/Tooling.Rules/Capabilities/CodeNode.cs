using Microsoft.CodeAnalysis;

namespace Tooling.Rules.Capabilities;

/// <summary>Code that runs as a whole: a method, what initializes a type, or a lambda.</summary>
/// <param name="Symbol">The method, or the type; null for a lambda.</param>
/// <param name="Lambda">The lambda; null for others.</param>
internal readonly record struct CodeNode(ISymbol? Symbol, SyntaxNode? Lambda)
{
    private static readonly SymbolDisplayFormat TypeFormat = new(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes);

    public static CodeNode Of(ISymbol symbol) => new(symbol, null);

    public static CodeNode Of(SyntaxNode lambda) => new(null, lambda);

    /// <summary>How a person calls it: <c>NoteStore.Load</c>.</summary>
    public string Name => Symbol is null ? "a lambda" : NameOf(Symbol);

    public bool Equals(CodeNode other) => Lambda == other.Lambda && SymbolEqualityComparer.Default.Equals(Symbol, other.Symbol);

    public override int GetHashCode() => Lambda?.GetHashCode() ?? SymbolEqualityComparer.Default.GetHashCode(Symbol);

    public static string NameOf(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => type.ToDisplayString(TypeFormat),
        IMethodSymbol { AssociatedSymbol: { } member } => NameOf(member),
        IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } constructor => "new " + NameOf(constructor.ContainingType),
        IMethodSymbol { MethodKind: MethodKind.LocalFunction } local => local.Name,
        _ when symbol.ContainingType is { } type => $"{NameOf(type)}.{symbol.Name}",
        _ => symbol.Name,
    };
}
