using Microsoft.CodeAnalysis;
using Tooling.Rules.Matching;

namespace Tooling.Rules.Capabilities;

/// <summary>Which methods of the source run where another one is called: overrides, and implementations of interfaces.</summary>
internal sealed class Implementations
{
    private readonly SourceCode _source;
    private readonly Dictionary<string, List<IMethodSymbol>> _byMember = new(StringComparer.Ordinal);
    private readonly Dictionary<ISymbol, List<IMethodSymbol>> _ofLibraries = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<string, List<INamedTypeSymbol>> _subtypes = new(StringComparer.Ordinal);

    public Implementations(SourceCode source)
    {
        _source = source;
        foreach (var type in source.Types)
        {
            Add(type);
        }
    }

    /// <summary>The methods that may run where a virtual or abstract one, or one of an interface, is called.</summary>
    public IReadOnlyList<IMethodSymbol> Of(IMethodSymbol method) => _byMember.TryGetValue(KeyOf(method), out var found) ? found : [];

    /// <summary>What of a type a library can call that only knows the library's own types: overrides, implementations, the finalizer.</summary>
    public IReadOnlyList<IMethodSymbol> OfLibraries(INamedTypeSymbol type) => _ofLibraries.TryGetValue(_source.Own(type), out var found) ? found : [];

    /// <summary>The types of the source that are of a type: itself, those that derive from it or implement it.</summary>
    public IReadOnlyList<INamedTypeSymbol> Subtypes(INamedTypeSymbol type) => _subtypes.TryGetValue(KeyOf(type), out var found) ? found : [];

    /// <summary>What a type, or one of the source that it derives from, makes of the members that every object has.</summary>
    public IEnumerable<IMethodSymbol> OfObjects() =>
        ((string[])["M:System.Object.ToString", "M:System.Object.Equals(System.Object)", "M:System.Object.GetHashCode", "M:System.IFormattable.ToString(System.String,System.IFormatProvider)"])
            .SelectMany(id => _byMember.TryGetValue(id, out var found) ? found : []);

    private void Add(INamedTypeSymbol type)
    {
        var ofLibraries = _ofLibraries[type] = [];
        foreach (var kind in type.SelfAndBases().Concat(type.AllInterfaces))
        {
            Put(_subtypes, KeyOf(kind), type);
        }

        foreach (var method in type.SelfAndBases().SelectMany(t => t.GetMembers()).OfType<IMethodSymbol>())
        {
            if (method.MethodKind == MethodKind.Destructor)
            {
                ofLibraries.Add(method);
            }

            for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
            {
                AddIf(ofLibraries, overridden, method);
                if (SymbolEqualityComparer.Default.Equals(method.ContainingType, type))
                {
                    Put(_byMember, KeyOf(overridden), method);
                }
            }
        }

        foreach (var member in type.AllInterfaces.SelectMany(i => i.GetMembers()).OfType<IMethodSymbol>())
        {
            if (type.FindImplementationForInterfaceMember(member) is IMethodSymbol method)
            {
                AddIf(ofLibraries, member, method);
                Put(_byMember, KeyOf(member), method);
            }
        }
    }

    private void AddIf(List<IMethodSymbol> ofLibraries, IMethodSymbol declared, IMethodSymbol method)
    {
        if (!_source.Declares(declared))
        {
            ofLibraries.Add(method);
        }
    }

    /// <summary>Two compilations that see one assembly have a symbol each; the id is the same.</summary>
    private static string KeyOf(ISymbol symbol) => symbol.OriginalDefinition.GetDocumentationCommentId() ?? symbol.ToDisplayString();

    private static void Put<T>(Dictionary<string, List<T>> map, string key, T value)
    {
        if (!map.TryGetValue(key, out var list))
        {
            map[key] = list = [];
        }

        list.Add(value);
    }
}
