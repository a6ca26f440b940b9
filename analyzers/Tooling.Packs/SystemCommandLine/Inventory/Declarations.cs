using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Inventory;

/// <summary>The commands, options and arguments of a compilation, each once.</summary>
/// <param name="facts">What the code says.</param>
internal sealed class Declarations(CodeFacts facts)
{
    private readonly Dictionary<(IOperation Creation, IOperation? Call), DeclaredSymbol> _created = [];
    private readonly Dictionary<INamedTypeSymbol, DeclaredSymbol> _classes = new(SymbolEqualityComparer.Default);

    /// <summary>In the order in which they were asked for.</summary>
    public List<DeclaredSymbol> All { get; } = [];

    /// <summary>The one of a class of its own; those that derive from it are instances of it.</summary>
    public DeclaredSymbol Of(INamedTypeSymbol type)
    {
        var definition = type.OriginalDefinition;
        if (!_classes.TryGetValue(definition, out var declared))
        {
            var hasBase = definition.BaseType is { DeclaringSyntaxReferences.IsEmpty: false };
            declared = Add(new DeclaredSymbol
            {
                Kind = CommandLineKinds.KindOf(definition)!.Value,
                Type = definition,
                Syntax = definition.DeclaringSyntaxReferences[0].GetSyntax(),
                Base = hasBase ? Of(definition.BaseType!) : null,
                HasInstances = definition.IsAbstract,
            });
            _classes[definition] = declared;
        }

        return declared;
    }

    /// <summary>The one that a creation makes in a call.</summary>
    /// <param name="creation">The creation.</param>
    /// <param name="frame">The call; null where it is not known.</param>
    public DeclaredSymbol Of(IObjectCreationOperation creation, CallFrame? frame)
    {
        var type = (INamedTypeSymbol)creation.Type!;
        if (!type.DeclaringSyntaxReferences.IsEmpty)
        {
            return DependsOnCreation(type) ? Instance(creation, frame, Of(type)) : Of(type);
        }

        return frame?.Call is not null && frame.IsUsedIn(creation) ? Instance(creation, frame, Of(creation, null)) : Created(creation, null, null, null);
    }

    /// <summary>What a container gives that is asked for a type: the one of that class, or of a collection, all of classes that nobody else makes or asks for.</summary>
    /// <param name="type">The type that is asked for.</param>
    public IEnumerable<DeclaredSymbol> MadeOf(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: false, IsAbstract: false } own && CommandLineKinds.KindOf(own) is not null)
        {
            return [Of(own)];
        }

        var element = type is IArrayTypeSymbol array ? array.ElementType : type is INamedTypeSymbol { TypeArguments: [var only], TypeKind: TypeKind.Interface } ? only : null;
        return CommandLineKinds.KindOf(element) is null ? [] : facts.Classes.Where(c => !c.IsAbstract && !CommandLineKinds.IsRoot(c) && c.SelfAndBases().Any(b => Symbols.SameDefinition(b, element!)) && !IsMadeElsewhere(c)).Select(Of);
    }

    private bool IsMadeElsewhere(INamedTypeSymbol type) =>
        facts.Requests.Contains(type) || facts.Creations.Any(c => Symbols.SameDefinition(c.Type!, type))
        || facts.Classes.Any(c => c.InstanceConstructors.Any(m => m.Parameters.Any(p => Symbols.SameDefinition(p.Type, type))));

    /// <summary>The call of the library's constructor that makes one, and the call in which it happens.</summary>
    /// <returns>No arguments where the constructor can't be told.</returns>
    public (ImmutableArray<IArgumentOperation> Arguments, CallFrame? Frame) ConstructionOf(DeclaredSymbol symbol)
    {
        if (symbol.Creation is { Constructor: { } constructor } creation)
        {
            return Construction(constructor, creation.Arguments, symbol.Frame);
        }

        var own = symbol.Type.InstanceConstructors.FirstOrDefault(facts.ConstructorCalls.ContainsKey);
        return own is null ? ([], null) : Construction(own, [], null);
    }

    private (ImmutableArray<IArgumentOperation> Arguments, CallFrame? Frame) Construction(IMethodSymbol constructor, ImmutableArray<IArgumentOperation> arguments, CallFrame? frame)
    {
        while (!CommandLineKinds.IsOfLibrary(constructor))
        {
            if (!facts.ConstructorCalls.TryGetValue(constructor.OriginalDefinition, out var next))
            {
                return ([], frame);
            }

            frame = arguments.IsEmpty ? frame : new CallFrame(constructor.OriginalDefinition, arguments, frame);
            (constructor, arguments) = (next.TargetMethod, next.Arguments);
        }

        return (arguments, frame);
    }

    /// <summary>Whether what is created differs from creation to creation: its name comes from a parameter.</summary>
    private bool DependsOnCreation(INamedTypeSymbol type) => type.OriginalDefinition.InstanceConstructors.Any(c =>
        facts.ConstructorCalls.TryGetValue(c, out var call) && call.Descendants().OfType<IParameterReferenceOperation>().Any());

    private DeclaredSymbol Instance(IObjectCreationOperation creation, CallFrame? frame, DeclaredSymbol basis)
    {
        basis.HasInstances = true;
        return Created(creation, frame?.Call is not null && frame.IsUsedIn(creation) ? frame.Call : null, frame, basis);
    }

    private DeclaredSymbol Created(IObjectCreationOperation creation, IOperation? call, CallFrame? frame, DeclaredSymbol? basis)
    {
        if (!_created.TryGetValue((creation, call), out var declared))
        {
            _created[(creation, call)] = declared = Add(new DeclaredSymbol
            {
                Kind = CommandLineKinds.KindOf(creation.Type)!.Value,
                Type = (INamedTypeSymbol)creation.Type!,
                Syntax = (call ?? creation).Syntax,
                Creation = creation,
                Frame = frame,
                Base = basis,
            });
        }

        return declared;
    }

    private DeclaredSymbol Add(DeclaredSymbol symbol)
    {
        All.Add(symbol);
        return symbol;
    }
}
