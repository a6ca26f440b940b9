using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Rules.Capabilities;

/// <summary>What code leads to: other code of the source, and what libraries do.</summary>
/// <param name="Node">The code; null where it is a library's.</param>
/// <param name="Does">What a library or the place itself does.</param>
/// <param name="Name">How a person calls what does it.</param>
/// <param name="Site">The place in the code that leads there.</param>
internal readonly record struct CallEdge(CodeNode? Node, Capability Does, string Name, SyntaxNode Site);

/// <summary>
/// A graph of calls over operations. It says too much rather than too little: a virtual call leads to every override (class hierarchy analysis:
/// Dean, Grove, Chambers, ECOOP 1995), a delegate from a field to all code that a delegate of that type is made of, and an object that a library
/// gets to what the object implements of the library's types.
/// </summary>
internal sealed class CallGraph
{
    private readonly SourceCode _source;
    private readonly CapabilityCatalogue _catalogue;
    private readonly CodeReader _reader;
    private readonly Lazy<Implementations> _implementations;
    private readonly DelegateCreations _delegates;
    private readonly Dictionary<CodeNode, IReadOnlyList<CallEdge>> _edges = [];

    public CallGraph(SourceCode source, CapabilityCatalogue catalogue)
    {
        (_source, _catalogue, _reader, _delegates) = (source, catalogue, new CodeReader(source), new DelegateCreations(source));
        _implementations = new Lazy<Implementations>(() => new Implementations(source));
    }

    /// <summary>Where code leads to, in its order.</summary>
    public IReadOnlyList<CallEdge> EdgesOf(CodeNode node)
    {
        if (!_edges.TryGetValue(node, out var edges))
        {
            _edges[node] = edges = [.. _reader.Read(CodeOf(node)).Concat(Implicit(node)).SelectMany(Resolve).Distinct()];
        }

        return edges;
    }

    /// <summary>
    /// Where what a tool is given as arguments may lead to: delegates, which nobody in the source passes, but a container may; and the making of services, which
    /// a container does by their constructors, or by a delegate that it was given for it.
    /// </summary>
    /// <param name="tool">The code of the tool, or a constructor of what it is given.</param>
    public IEnumerable<CallEdge> GivenTo(CodeNode tool) => MethodOf(tool) is not { } method ? [] : method.Parameters
        .SelectMany(p => p.DeclaringSyntaxReferences.Select(r => (Site: r.GetSyntax(), p.Type)))
        .SelectMany(p => Resolve(new StoredDelegateUse(p.Site, p.Type)).Concat(GivenTypes.In(p.Type).SelectMany(type => Made(type, p.Site))));

    private IMethodSymbol? MethodOf(CodeNode node) =>
        node.Symbol as IMethodSymbol ?? (node.Lambda is { } lambda && _source.Has(lambda.SyntaxTree) ? _source.ModelOf(lambda.SyntaxTree).GetSymbolInfo(lambda).Symbol as IMethodSymbol : null);

    private IEnumerable<CallEdge> Made(INamedTypeSymbol type, SyntaxNode site) =>
        To(_implementations.Value.Subtypes(type).Where(t => !t.IsAbstract).SelectMany(t => t.InstanceConstructors), site)
            .Concat(_source.Declares(type) ? To(Making(_source.Own(type)), site) : [])
            .Concat(GivenTypes.FactoryOf(type, _source.ModelOf(site.SyntaxTree).Compilation) is { } factory ? Resolve(new StoredDelegateUse(site, factory)) : []);

    private IEnumerable<IOperation> CodeOf(CodeNode node) => node switch
    {
        { Lambda: { } lambda } => MethodCode.Of(lambda, _source),
        { Symbol: IMethodSymbol method } => MethodCode.Of(method, _source),
        { Symbol: INamedTypeSymbol type } => MethodCode.OfStatic(type, _source),
        _ => [],
    };

    /// <summary>What the compiler adds: the constructor of the base class, and members of records.</summary>
    private static IEnumerable<CodeUse> Implicit(CodeNode node)
    {
        if (node.Symbol is not IMethodSymbol method || SiteOf(method) is not { } site)
        {
            return [];
        }

        return method switch
        {
            { MethodKind: MethodKind.Constructor, ContainingType.BaseType: { } parent } when !HasInitializer(method) =>
                parent.InstanceConstructors.Where(c => c.Parameters.All(p => p.IsOptional || p.IsParams)).Take(1).Select(c => new CallUse(site, c, IsVirtual: false, null)),
            { IsImplicitlyDeclared: true, ContainingType.IsRecord: true, IsStatic: false } =>
                method.ContainingType.GetMembers().Select(m => m is IFieldSymbol field ? field.Type : null).OfType<ITypeSymbol>().Select(t => new HandOverUse(site, t)),
            _ => [],
        };
    }

    private static SyntaxNode? SiteOf(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.Concat(method.ContainingType?.DeclaringSyntaxReferences ?? []).FirstOrDefault()?.GetSyntax();

    private static bool HasInitializer(IMethodSymbol constructor) => constructor.DeclaringSyntaxReferences.Select(r => r.GetSyntax()).Any(s => s switch
    {
        ConstructorDeclarationSyntax declared => declared.Initializer is not null,
        TypeDeclarationSyntax type => type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().Any() == true,
        _ => false,
    });

    private IEnumerable<CallEdge> Resolve(CodeUse use) => use switch
    {
        CallUse call => Resolve(call),
        TypeUse { Type: var type } => Initialization(type, use.Site),
        CreationUse { Type: var type } => To(_implementations.Value.OfLibraries(type), use.Site),
        HandOverUse handed => HandedOver(handed.Type, handed.IsTypeAlone).SelectMany(m => To([m], use.Site)),
        GenericCreationUse => To(_source.Types.SelectMany(t => t.InstanceConstructors).Where(c => c.Parameters.IsEmpty && !c.ContainingType.IsAbstract), use.Site),
        StoredDelegateUse { Type: var type } => DelegateTypes.In(type).SelectMany(_delegates.Of).SelectMany(code => code.Symbol is IMethodSymbol method ? Resolve(new CallUse(use.Site, method, IsVirtual(method), null)) : [new CallEdge(code, Capability.None, code.Name, use.Site)]),
        DirectUse direct => [new CallEdge(null, direct.Capability, direct.Name, use.Site)],
        _ => [],
    };

    private IEnumerable<CallEdge> Resolve(CallUse call)
    {
        var method = (call.Method.ReducedFrom ?? call.Method).OriginalDefinition;
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            return [];
        }

        var overrides = call.IsVirtual ? To(_implementations.Value.Of(method).Where(m => MayBe(m, call.Receiver)), call.Site) : [];
        var first = method.IsStatic || method.MethodKind == MethodKind.Constructor ? Initialization(method.ContainingType, call.Site) : [];
        return _source.Declares(method) ? [.. Declared(method, call.Site), .. first, .. overrides] : [.. Library(method, call.Site), .. overrides];
    }

    private IEnumerable<CallEdge> Declared(IMethodSymbol method, SyntaxNode site)
    {
        var own = _source.Own(method);
        return own switch
        {
            { IsExtern: true } => [new CallEdge(null, Capability.NativeCode, CodeNode.NameOf(own), site)],
            { IsPartialDefinition: true, PartialImplementationPart: null, ReturnsVoid: false } =>
                [new CallEdge(null, own.GetAttributes().Any(a => a.AttributeClass?.Name == "LibraryImportAttribute") ? Capability.NativeCode : Capability.Unknown, CodeNode.NameOf(own), site)],
            _ => [new CallEdge(CodeNode.Of(own), Capability.None, CodeNode.NameOf(own), site)],
        };
    }

    private IEnumerable<CallEdge> Library(IMethodSymbol method, SyntaxNode site) =>
        _catalogue.Of(method) is var does && does != Capability.None ? [new CallEdge(null, does, CodeNode.NameOf(method), site)] : [];

    private IEnumerable<CallEdge> Initialization(INamedTypeSymbol? type, SyntaxNode site) =>
        type is not null && _source.Declares(type) && _source.Own(type) is var own ? [new CallEdge(CodeNode.Of(own), Capability.None, CodeNode.NameOf(own), site)] : [];

    private IEnumerable<CallEdge> To(IEnumerable<IMethodSymbol> methods, SyntaxNode site) =>
        methods.Where(m => !m.IsAbstract).SelectMany(m => _source.Declares(m) ? Declared(m.OriginalDefinition, site) : Library(m.OriginalDefinition, site));

    /// <summary>What a library can call of a value, or of the values that it makes of a type.</summary>
    private IEnumerable<IMethodSymbol> HandedOver(ITypeSymbol type, bool isTypeAlone) => type switch
    {
        { SpecialType: SpecialType.System_Object } => isTypeAlone ? [] : _implementations.Value.OfObjects(),
        IArrayTypeSymbol array => HandedOver(array.ElementType, isTypeAlone),
        INamedTypeSymbol named => named.TypeArguments.SelectMany(argument => HandedOver(argument, isTypeAlone))
            .Concat(_implementations.Value.Subtypes(named).SelectMany(subtype => _implementations.Value.OfLibraries(subtype)))
            .Concat(isTypeAlone && _source.Declares(named) ? Making(_source.Own(named)) : []),
        _ => [],
    };

    /// <summary>Containers and serializers make values: by a constructor, and by setting properties.</summary>
    private static IEnumerable<IMethodSymbol> Making(INamedTypeSymbol type) =>
        type.InstanceConstructors.Concat(type.GetMembers().OfType<IPropertySymbol>().Where(p => !p.IsStatic).Select(p => p.SetMethod).OfType<IMethodSymbol>());

    /// <summary>Whether a method can be what runs on a receiver: its type and that of the receiver have values in common.</summary>
    private bool MayBe(IMethodSymbol method, ITypeSymbol? receiver) =>
        receiver is not INamedTypeSymbol { SpecialType: not SpecialType.System_Object } named || _implementations.Value.Subtypes(named).Any(subtype => IsOrDerivesFrom(subtype, method.ContainingType));

    private static bool IsOrDerivesFrom(INamedTypeSymbol type, INamedTypeSymbol ancestor) =>
        ancestor.TypeKind == TypeKind.Interface || type.SelfAndBases().Any(t => Symbols.SameDefinition(t, ancestor));

    private static bool IsVirtual(IMethodSymbol method) => method.IsAbstract || method.IsVirtual || method.IsOverride;
}
